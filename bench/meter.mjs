/** Loaded into a measured process by `--import`; at its end writes CPU and memory to the file in BENCH_METER. */
import {writeFileSync} from 'node:fs'

process.on('exit', () => {
  const {user, system} = process.cpuUsage()
  const {maxRSS} = process.resourceUsage()
  writeFileSync(process.env.BENCH_METER, JSON.stringify({cpu: (user + system) / 1e6, memory: maxRSS / 1024}))
})
