import {expect, test} from 'vitest'
import {print} from '../build/printed.js'
import {open} from '../paint/read.js'
import {messagesText} from '../parse/messages-text.js'

const sentence = 'The figures of two ministries differ and neither explains why. '

test('a note that goes on overleaf says so to the eye alone', async () => {
  const {file, pdf} = await print(`---\ntitle: Notes\n---\n\nCalled.[^n]\n\n[^n]: ${sentence.repeat(120)}\n`)
  // the audit finds the words of the note whole, and nothing between them
  expect(messagesText(file)).toBe('')
  const document = await open(pdf)
  const signs: {page: number; tag: string}[] = []
  for (let page = 1; page <= document.numPages; page++) {
    const tags: string[] = []
    const {items} = await (await document.getPage(page)).getTextContent({includeMarkedContent: true})
    for (const item of items) {
      if ('str' in item) {
        if (item.str.includes('→')) signs.push({page, tag: tags.at(-1) ?? ''})
      } else if (item.type === 'endMarkedContent') tags.pop()
      else tags.push('tag' in item ? String(item.tag) : '')
    }
  }
  expect(signs).toEqual([
    {page: 1, tag: 'Artifact'},
    {page: 2, tag: 'Artifact'},
  ])
})
