/** Seed → sentences of plain English grammar, the same ones on every run. */

const nouns =
  'agreement appeal argument arrangement assembly authority balance bank bargain border boundary budget bureau cabinet camp canal capital cargo carrier century charter circle citizen claim climate coast commerce commission committee commodity community company complaint concession condition conference consequence consulate consumer contract convention corridor council country court credit crisis crossing currency customs danger deadline debt decade decision decree delegation delivery demand department desert dialogue difference diplomat dispute district document drought duty economy election embassy emergency energy engineer enterprise envoy estimate evidence exchange exporter factory failure farmer ferry fishery flood forecast forest frontier fuel garrison gateway government governor guarantee guard harbour highway household importer incident industry inquiry institution instrument insurance interest interpreter investor island journey judge junction labour landscape lawyer ledger lender letter licence limit market measure mediator meeting merchant method migration minister ministry mission mountain negotiation network number objection observer occasion office officer operation opinion order outpost parliament partner passage payment pension permit petition pipeline platform policy port position power practice price principle problem procedure process producer programme project promise proposal province purpose quarter question quota railway reason record reform refugee regime region register relation report reserve resident resource response restriction result revenue review river road route rule sanction schedule season secretary section security service session settlement shipment signal smuggler society soldier source standard state station statistic statute storage strategy street supply surplus survey system tariff technique terminal territory theory threat tonne tool trader tradition transfer transit transport treasury treaty tribunal truck trust union valley value vehicle venture village visitor volume voyage warehouse warning water weather witness worker workshop year zone'.split(
    ' ',
  )
const verbs =
  'accept account adjust administer admit affect announce answer appear approach approve arrange assess assist attend attract borrow calculate cancel challenge change claim collect compare compete complain complete concern conclude confirm connect consider consult contain continue control correct count cover deliver demand deny describe deserve design develop direct disappoint discover discuss display doubt employ encourage enforce enter establish estimate exceed expand expect explain export express extend finance follow handle harm import improve include increase inform inspect intend interest interpret invest investigate join justify lack limit maintain manage matter measure mention negotiate obtain offer open operate oppose order overlook perform permit postpone prefer prepare present prevent produce prohibit promise protect provide publish question reach receive recommend record recover reduce refuse register reject release remain remember remove repair repeat replace report represent require resolve respect restore restrict return reveal reward share signal solve strengthen suffer suggest supply support suspect suspend tolerate touch transfer translate travel treat visit wait warn weaken welcome'.split(
    ' ',
  )
const adjectives =
  'able absent active actual annual apparent bilateral bold brief broad careful central certain cheap clear coastal common complex constant costly current decisive delicate dense direct distant domestic doubtful early eastern effective efficient entire equal essential exact external fair familiar federal final financial firm fiscal foreign formal frequent fresh friendly full general genuine gradual hard heavy historic honest hostile illegal immediate important independent industrial informal inner internal joint late lawful legal likely limited local long low main major marine maritime mature military minor mobile modern modest mutual narrow national native natural necessary neutral northern notable obvious official open ordinary outer partial patient permanent plain political poor popular possible practical precise present previous private proper provincial public quick quiet rare ready recent regional regular relevant reliable remote rich rigid rural safe scarce seasonal secret secure senior separate serious severe sharp short silent similar simple slow small smooth social southern special stable strategic strict strong sudden sufficient suitable temporary thorough tight urban urgent useful usual vast visible vital voluntary western wide willing'.split(
    ' ',
  )
const places =
  'Arden Belmar Calder Dunmore Elsin Farran Gorsk Hadley Istra Jarrow Kelmar Lorne Marwick Nessa Orlan Pendle Quarrin Rostin Selby Tarn Ulver Varna Westrow Yarrin Zeller'.split(
    ' ',
  )
const openers = 'After,Before,Since,Because,While,Although,Where,Until,Unless,Whenever'.split(',')
const links = 'and,but,so,yet,while,because,although,whereas'.split(',')

/** Give the same endless stream of words for the same seed. */
export function prose(seed) {
  let state = seed * 2_654_435_761
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const integer = (low, high) => low + Math.floor(random() * (high - low + 1))
  const one = (list) => list[Math.floor(random() * list.length)]
  const number = () => integer(12, 98_000).toLocaleString('en-GB')
  const plural = (noun) => (noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : noun.endsWith('s') ? noun : `${noun}s`)
  const past = (verb) => (verb.endsWith('e') ? `${verb}d` : `${verb}ed`)
  const noun = () => {
    const chosen = random() < 0.35 ? plural(one(nouns)) : one(nouns)
    return random() < 0.45 ? `${one(adjectives)} ${chosen}` : chosen
  }
  const someone = () => (random() < 0.2 ? one(places) : `the ${noun()}`)
  const amount = () =>
    random() < 0.5 ? `in ${integer(1947, 2024)}` : `by ${integer(2, 98)} per cent of ${number()} tonnes`
  const clause = () => {
    const object = random() < 0.3 ? `the ${noun()} of ${someone()}` : `a ${noun()}`
    return `${someone()} ${random() < 0.15 ? 'did not ' : ''}${past(one(verbs))} ${object}${random() < 0.2 ? ` ${amount()}` : ''}`
  }
  const sentence = (length) => {
    let text = random() < 0.2 ? `${one(openers)} ${clause()}, ${clause()}` : clause()
    while (text.split(' ').length < length) text += `, ${one(links)} ${clause()}`
    const words = text.split(' ').slice(0, Math.max(length, 3))
    return `${words
      .join(' ')
      .replace(/^./, (c) => c.toUpperCase())
      .replace(/[,\s]+$/, '')}.`
  }
  const paragraph = (sentences) => Array.from({length: sentences}, () => sentence(integer(9, 24))).join(' ')
  return {integer, number, sentence, paragraph, name: () => `${one(places)} ${one(nouns)}`}
}
