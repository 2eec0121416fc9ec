import {spawn} from 'node:child_process'

/** What opens an address in the browser that somebody prefers, by platform. */
const openers: Partial<Record<NodeJS.Platform, [command: string, ...words: string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

/** Open an address in the usual browser; tells whether that could be started. */
export function openBrowser(address: string): Promise<boolean> {
  const [command, ...words] = openers[process.platform] ?? ['xdg-open']
  return new Promise((resolve) => {
    const child = spawn(command, [...words, address], {stdio: 'ignore', detached: true})
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}
