import type {VFile} from 'vfile'

/** Give the messages of a file, `line:column severity rule-id reason` a line. */
export const messagesText = (file: VFile): string =>
  file.messages
    .map(({line, column, fatal, ruleId, reason}) => {
      const severity = fatal ? 'error' : fatal === false ? 'warning' : 'info'
      return `${line}:${column} ${severity} ${ruleId} ${reason}\n`
    })
    .join('')
