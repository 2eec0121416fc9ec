/** Measurements → what they are held to, as far as they were taken. */
export function barsOf({processes, layouts, paints, sample}) {
  const bars = []
  for (const [size, limit] of Object.entries({4: 1, 20: 0.8, 100: 0.8})) {
    const taken = processes[size]
    if (!taken) continue
    const value = taken.offprint.cpu / taken.plain.cpu
    bars.push({says: `CPU at ${size} pages, to plain React-PDF`, value, limit})
  }
  if (processes[100]) bars.push({says: 'MB at 100 pages', value: processes[100].offprint.memory, limit: 400})
  if (processes[100] && processes[400]) {
    const value = processes[400].offprint.cpu / processes[100].offprint.cpu
    bars.push({says: 'CPU at 400 pages, to 100 pages', value, limit: 4.4})
  }
  if (layouts[100]) {
    const value = layouts[100].us / layouts[100].own
    bars.push({says: "CPU of layout at 100 pages, to React-PDF's own engines", value, limit: 0.8})
  }
  if (paints[100]) {
    const value = paints[100].press / paints[100].screen
    bars.push({says: 'CPU of the press paint at 100 pages, to the screen paint', value, limit: 1.6})
  }
  bars.push({says: 'ms of CPU after one changed word in the sample', value: sample.warm, limit: 300})
  return bars
}
