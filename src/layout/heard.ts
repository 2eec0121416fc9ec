/** What react-pdf prints of a style in place of throwing it. */

/** How it begins to say that it leaves a value out. */
const LEFT_OUT = '@react-pdf/stylesheet parsing error'

/** Lists what was printed while someone listens, of all layouts at that time. */
interface Ear {
  heard: string[]
  close(): void
}

const ears = new Set<Ear>()
let print = console.error

/** Hear what react-pdf prints of values that it leaves out, which is then not printed. */
export function listen(): Ear {
  const ear: Ear = {
    heard: [],
    close() {
      ears.delete(ear)
      if (ears.size === 0) console.error = print
    },
  }
  if (ears.size === 0) {
    print = console.error
    console.error = (...words) => {
      const [first] = words
      if (typeof first !== 'string' || !first.includes(LEFT_OUT)) print(...words)
      else for (const one of ears) one.heard.push(first)
    }
  }
  ears.add(ear)
  return ear
}
