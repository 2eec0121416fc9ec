/** The React that the program itself runs on, so that a template's components and hooks are of the same one. */
export {
  Children,
  Component,
  cloneElement,
  createContext,
  createElement,
  default,
  Fragment,
  isValidElement,
  memo,
  PureComponent,
  useContext,
  useMemo,
  useState,
} from 'react'
