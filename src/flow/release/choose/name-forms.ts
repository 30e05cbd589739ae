// The names that sources write for a person, and whose else they are -> every form by which a text may name the person. Pure.

export interface NamedPerson {
  person: string
  addresses: string[]
  /** As sources write them. */
  names: string[]
}

export interface NameForms {
  /** Hidden wherever they stand. */
  forms: string[]
  /** Left standing, and why: others bear them, or they are words of the language. */
  left: Array<{ form: string; why: 'borne-by-others' | 'is-a-word' }>
}

/** A name of one or two letters alone stands for too much. */
const shortestAlone = 3
/** Words in a display name: a sentence in its place is no name. */
const mostWords = 6

/** Given and family names that are words as well: hidden alone they would take sentences apart. Names of months are among them. */
const words = new Set(
  `april august bill bob bright brown christian chance clay dale dean faith frank grace grant gray green grey heath hope hunter
   in june king lane long love mark mars may mercy mike miller noble norm page pat penny price rich rob rose ruby sterling summer sun
   swift van von le la les du des de will white wood young
   août avril blanc blanche boucher brun claire clément constant désiré félicité fleur franc grand gros juillet juste lebrun loup
   marine martin mercier moulin noble noël paix parfait petit pierre pur rose roux sage sauveur vert vincent`
    .split(/\s+/)
    .map(folded),
)

/** Words that stand in display names and are nobody's. */
const titles =
  /^(?:mr|mrs|ms|mme|mlle|m|dr|prof|me|sir|jr|sr|phd|via|the|le|la|les|de|du|des|von|van|der|den|el|al|bin|ben)$/

/** `others` are all other persons who may be spoken of and whose names have to stay. */
export function nameForms(own: NamedPerson, others: Iterable<NamedPerson>): NameForms {
  const borne = new Set<string>()
  for (const { names } of others) for (const name of names) for (const part of partsOf(name)) borne.add(folded(part))
  const forms = new Map<string, string>()
  const left = new Map<string, NameForms['left'][number]>()
  const add = (form: string) => {
    if (!forms.has(folded(form))) forms.set(folded(form), form)
  }
  const addAlone = (part: string) => {
    const form = folded(part)
    if (titles.test(form) || Array.from(part).length < shortestAlone) return
    if (borne.has(form)) left.set(form, { form: part, why: 'borne-by-others' })
    else if (words.has(form)) left.set(form, { form: part, why: 'is-a-word' })
    else add(part)
  }
  for (const written of own.names) {
    const parts = partsOf(written)
    if (parts.length === 0 || parts.length > mostWords) continue
    if (parts.length > 1) for (const form of fullForms(parts)) add(form)
    for (const part of parts) addAlone(part)
  }
  for (const address of own.addresses) for (const form of accountForms(address, own.names)) add(form)
  return { forms: [...forms.values()], left: [...left.values()] }
}

/** Whether sources write one and the same name of several words for both, in any order. */
export function shareFullName(one: NamedPerson, other: NamedPerson): boolean {
  const own = new Set(one.names.flatMap(fullName))
  return other.names.flatMap(fullName).some((name) => own.has(name))
}

function fullName(written: string): string[] {
  const parts = partsOf(written)
  return parts.length < 2 || parts.length > mostWords ? [] : [parts.map(folded).sort().join(' ')]
}

/** In the order given name first: `Vega, Nora` is `Nora Vega`. What stands in brackets behind a name belongs to a list or a firm. */
function partsOf(written: string): string[] {
  const bare = written
    .replace(/\([^)]*\)|\[[^\]]*\]|["“”]/g, ' ')
    .replace(/\s+(?:via|from|de la part de)\s.*$/i, '')
    .trim()
  if (/[@<>]/.test(bare)) return []
  const [family = '', given, ...more] = bare.split(',')
  const ordered = given !== undefined && more.length === 0 ? `${given} ${family}` : bare
  return ordered.split(/[\s,;]+/).filter((part) => /\p{L}/u.test(part))
}

function fullForms(parts: string[]): string[] {
  const [given, family] = [parts[0]!, parts.at(-1)!]
  const initial = `${Array.from(given)[0]}`
  const before = parts.slice(0, -1).join(' ')
  return [
    parts.join(' '),
    `${family}, ${before}`,
    `${family} ${before}`,
    // Without what stands in between.
    ...(parts.length > 2 ? [`${given} ${family}`, `${family}, ${given}`] : []),
    `${initial}. ${family}`,
    `${initial} ${family}`,
    `${family}, ${initial}.`,
    `${family} ${initial}.`,
  ]
}

/** The part of an address before its @, where it is made of the name: `nvega`, `nora.vega`. Others may be any word. */
function accountForms(address: string, names: string[]): string[] {
  if (address.startsWith('@')) return [address, address.slice(1)]
  if (address.startsWith('name:') || address.startsWith('x:')) return [address.slice(address.indexOf(':') + 1)]
  const local = address.slice(0, Math.max(0, address.lastIndexOf('@'))).replace(/\+.*$/, '')
  const bare = folded(local).replace(/[^a-z0-9]/g, '')
  const isMade = names.some((name) => {
    const parts = partsOf(name).map((part) => folded(part).replace(/[^a-z0-9]/g, ''))
    const [given = '', family = ''] = [parts[0], parts.length > 1 ? parts.at(-1) : '']
    if (family === '') return false
    return [given + family, family + given, given.slice(0, 1) + family, family + given.slice(0, 1)].includes(bare)
  })
  return isMade ? [local] : []
}

/** Without accents and case, as hidden words are compared. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
