/** What compiled TSX calls, of the React that the program itself runs on. */
export {Fragment, jsx, jsxs} from 'react/jsx-runtime'
