/** What properties of earlier versions of Vega-Lite are called now: name → what to do. */
export const renamed: Record<string, string> = {selection: 'write it as "params"'}
