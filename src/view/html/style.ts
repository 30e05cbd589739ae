// In: the value of a style attribute, as hostile as it likes. Out: the declarations that only colour, size or align.
// CSS Style Attributes (W3C). Nothing is repaired: what does not match a rule is left out.

/** Stops a megabyte of style on one element from being copied into the page. */
const maxLength = 4_000

const colour = /^(?:#[0-9a-f]{3,8}|[a-z]{3,24}|(?:rgb|hsl)a?\([\d\s.,%/]{1,60}\))$/i
const size = /^\d{1,4}(?:\.\d{1,4})?(?:px|pt|pc|em|rem|ex|ch|in|cm|mm|%)?$/i
const sizes =
  /^(?:\d{1,4}(?:\.\d{1,4})?(?:px|pt|pc|em|rem|ex|ch|in|cm|mm|%)?|auto)(?: (?:\d{1,4}(?:\.\d{1,4})?(?:px|pt|pc|em|rem|ex|ch|in|cm|mm|%)?|auto)){0,3}$/i
const word = /^[a-z][a-z-]{1,24}$/i
const border = /^[a-z0-9#.% -]{1,80}$/i

// `display`, `visibility`, `position`, `opacity` and `transform` are missing on purpose: a reader should see what is
// there, and nothing may lie over anything else. Colours and sizes that hide words fall in legible.ts, which knows the
// ground that an element stands on. No rule lets a bracket through other than those of a colour, so there
// is no url(), image-set(), expression() or var(); no rule lets a backslash through, so there is no escape to hide one.
const rules: ReadonlyMap<string, RegExp> = new Map([
  ['color', colour],
  ['background', colour],
  ['background-color', colour],
  ['font-family', /^[\w\s,'"-]{1,200}$/],
  ['font-size', /^(?:\d{1,3}(?:\.\d{1,4})?(?:px|pt|em|rem|ex|%)|(?:xx?-)?(?:small|large)|medium|smaller|larger)$/i],
  ['font-style', word],
  ['font-weight', /^(?:[1-9]00|bold|bolder|lighter|normal)$/i],
  // From three quarters of a line on: lines that lie over each other hide each other.
  [
    'line-height',
    /^(?:0?\.(?:[89]\d{0,3}|7[5-9]\d{0,2})(?:em|rem)?|[1-9]\d?(?:\.\d{1,4})?(?:em|rem)?|(?:[5-9]|[1-9]\d{1,2})(?:\.\d{1,4})?(?:px|pt)|(?:[89]\d|[1-9]\d\d)(?:\.\d{1,4})?%|normal)$/i,
  ],
  ['text-align', word],
  ['text-decoration', /^[a-z][a-z -]{1,40}$/i],
  ['text-transform', word],
  ['vertical-align', word],
  ['white-space', word],
  ['direction', /^(?:ltr|rtl)$/i],
  ['list-style-type', word],
  ['width', size],
  ['max-width', size],
  ['height', size],
  ['padding', sizes],
  ['padding-top', size],
  ['padding-right', size],
  ['padding-bottom', size],
  ['padding-left', size],
  ['margin', sizes],
  ['margin-top', size],
  ['margin-right', size],
  ['margin-bottom', size],
  ['margin-left', size],
  ['border', border],
  ['border-top', border],
  ['border-right', border],
  ['border-bottom', border],
  ['border-left', border],
  ['border-color', colour],
  ['border-collapse', word],
])

/** The safe declarations of a style attribute, `name:value` joined by `;`; empty where none is. */
export function safeStyle(style: string): string {
  const kept: string[] = []
  for (const declaration of style.slice(0, maxLength).split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 0) continue
    const name = declaration.slice(0, colon).trim().toLowerCase()
    const value = declaration
      .slice(colon + 1)
      .replace(/!\s*important/i, '')
      .trim()
    if (rules.get(name)?.test(value)) kept.push(`${name}:${value}`)
  }
  return kept.join(';')
}
