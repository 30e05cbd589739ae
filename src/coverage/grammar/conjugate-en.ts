// An English verb -> its forms. Those that do not follow the rule are listed in vocabulary/en/verb.json.
import type { Form } from './form.ts'

/** Past and past participle, `wrote written`; one word where both are the same. */
export type IrregularEnglish = string

const presents: Record<string, string[]> = { be: ['is', 'are', 'were', 'am', "'re", "'m", "'s"], have: ['has'] }

export function conjugateEnglish(
  verb: string,
  irregular: IrregularEnglish | undefined,
  doubles: boolean,
): [string, Form][] {
  const doubled = doubles ? verb + verb.at(-1) : verb
  const [past, participle] = irregular ? irregular.split(' ') : [pastOf(verb, doubled)]
  return [
    [verb, 'infinitive'],
    [verb, 'finite'],
    ...(presents[verb] ?? [thirdPerson(verb)]).map((form): [string, Form] => [form, 'finite']),
    [past!, 'finite'],
    [participle ?? past!, 'participle'],
    [gerundOf(verb, doubled), 'gerund'],
  ]
}

function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`
}

function pastOf(verb: string, doubled: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  return verb.endsWith('e') ? `${verb}d` : `${doubled}ed`
}

function gerundOf(verb: string, doubled: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`
  if (/[^eoy]e$/.test(verb)) return `${verb.slice(0, -1)}ing`
  return `${doubled}ing`
}
