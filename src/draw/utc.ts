/** How many ask for UTC now, and the zone that was set before the first of them. */
let holders = 0
let zone: string | undefined

/** Set the time zone of the process to UTC; what is given back sets it back, once nobody else needs UTC. */
export function holdUtc(): () => void {
  if (holders++ === 0) {
    zone = process.env.TZ
    process.env.TZ = 'UTC'
  }
  let isHeld = true
  return () => {
    if (!isHeld) return
    isHeld = false
    if (--holders > 0) return
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
}
