import type {VFile} from 'vfile'

/** Give the messages of a file, `line:column severity rule-id reason` a line, the path first when it is another's. */
export const messagesText = (file: VFile): string =>
  file.messages
    .map(({line, column, fatal, ruleId, reason, file: path}) => {
      const severity = fatal ? 'error' : fatal === false ? 'warning' : 'info'
      return `${path === file.path ? '' : `${path}:`}${line}:${column} ${severity} ${ruleId} ${reason}\n`
    })
    .join('')
