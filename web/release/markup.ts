// Components in, their HTML out, in one pass and at once: what `react` and `react-dom/server` are to the pages of an edition when
// they are written. Nothing in them ever changes, and React's readiness for change cost most of the time of a cut. What React
// would write is written here byte by byte: a test holds the two side by side. Only what the pages use is known.

type Props = Record<string, unknown> & { children?: unknown }
type Component = (props: Props) => unknown

interface Element {
  type: string | Component | Context<unknown> | typeof Fragment
  props: Props
}

interface Context<Value> {
  value: Value
}

export const Fragment = Symbol('Fragment')

export function jsx(type: Element['type'], props: Props): Element {
  return { type, props }
}

export const jsxs = jsx

export function createContext<Value>(value: Value): Context<Value> {
  return { value }
}

export function useContext<Value>({ value }: Context<Value>): Value {
  return value
}

/** A page is written once: its state is the first. */
export function useState<State>(first: State | (() => State)): [State, () => void] {
  return [typeof first === 'function' ? (first as () => State)() : first, () => {}]
}

export function useMemo<Value>(make: () => Value): Value {
  return make()
}

export function useCallback<Value>(value: Value): Value {
  return value
}

export function useEffect(): void {}

let out = ''

export function renderToStaticMarkup(node: unknown): string {
  const around = out
  out = ''
  try {
    write(node)
    return out
  } finally {
    out = around
  }
}

// Components are nested as deep as they are written, whatever is in them.
function write(node: unknown): void {
  if (typeof node === 'string') out += escaped(node)
  else if (typeof node === 'number') out += node
  else if (Array.isArray(node)) for (const each of node) write(each)
  else if (typeof node === 'object' && node !== null) writeElement(node as Element)
}

function writeElement({ type, props }: Element): void {
  if (typeof type === 'string') writeTag(type, props)
  else if (typeof type === 'function') write(type(props))
  else if (type === Fragment) write(props.children)
  else if (typeof type === 'object' && 'value' in type) writeWithin(type, props)
  else throw new Error('a page holds what is no element')
}

function writeWithin(context: Context<unknown>, { value, children }: Props): void {
  const before = context.value
  context.value = value
  try {
    write(children)
  } finally {
    context.value = before
  }
}

const empty = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])
/** What React writes behind all others. */
const lastAttributes: Record<string, string[]> = {
  input: ['name', 'checked', 'value'],
  button: ['name'],
  form: ['action', 'method'],
}
const noLast: string[] = []

function writeTag(tag: string, props: Props): void {
  const last = lastAttributes[tag] ?? noLast
  out += `<${tag}`
  for (const name in props) if (!last.includes(name)) writeAttribute(name, props[name])
  for (const name of last) writeAttribute(name, props[name])
  if (empty.has(tag)) {
    out += '/>'
    return
  }
  out += '>'
  write(props.children)
  out += `</${tag}>`
}

const present = new Set(['defer', 'disabled', 'download', 'hidden', 'open', 'reversed'])
const addresses = new Set(['action', 'href', 'src'])
const handler = /^on[A-Z]/
function writeAttribute(name: string, value: unknown): void {
  if (value === undefined || value === null || name === 'children') return
  if (typeof value === 'boolean' && !/^(?:data|aria)-/.test(name)) {
    if (value && present.has(name)) out += ` ${name}=""`
    return
  }
  if (handler.test(name)) return
  const text = String(value)
  // Browsers pass over what is no letter, and would run the rest.
  if (addresses.has(name) && /^javascript:/i.test(text.replace(/[\s\p{Cc}]+/gu, ''))) return
  out += ` ${names[name] ?? name}="${escaped(text)}"`
}

const names: Record<string, string> = {
  ...{ className: 'class', htmlFor: 'for', tabIndex: 'tabindex', textAnchor: 'text-anchor' },
  ...{ strokeWidth: 'stroke-width', strokeDasharray: 'stroke-dasharray', strokeLinecap: 'stroke-linecap' },
  ...{ strokeLinejoin: 'stroke-linejoin', fillRule: 'fill-rule', clipRule: 'clip-rule' },
}

const signs = /["&'<>]/
/** By their codes; beyond it none is a sign. */
const references = Array.from({ length: 63 }, () => '')
for (const [sign, reference] of Object.entries({
  '"': '&quot;',
  '&': '&amp;',
  "'": '&#x27;',
  '<': '&lt;',
  '>': '&gt;',
}))
  references[sign.charCodeAt(0)] = reference

/** For texts and attributes alike. */
export function escaped(text: string): string {
  const first = text.search(signs)
  if (first === -1) return text
  let done = 0
  let html = ''
  for (let at = first; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= references.length || references[code] === '') continue
    html += text.slice(done, at) + references[code]
    done = at + 1
  }
  return html + text.slice(done)
}
