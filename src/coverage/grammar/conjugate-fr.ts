// A French infinitive -> its forms in the third person, which is all that articles use, and in the first and second for
// quotations. Regular verbs follow their endings; others are listed with their stems in vocabulary/fr/verb.json.
import type { Form } from './form.ts'

export interface IrregularFrench {
  /** `écrit écrivent`, and other forms of the present. */
  present: string
  /** Of the imperfect and the present participle: `écriv`. */
  stem: string
  /** `écrivit écrivirent`. */
  past?: string
  /** `écrir`; the infinitive where absent. */
  future?: string
  /** Masculine singular: `écrit`. */
  participle: string
}

const imperfect = ['ais', 'ait', 'ions', 'iez', 'aient']

export function conjugateFrench(infinitive: string, irregular: IrregularFrench | undefined): [string, Form][] {
  const forms = irregular ? irregularForms(irregular) : regularForms(infinitive)
  const future = irregular?.future ?? infinitive.replace(/re$/, 'r')
  return [
    [infinitive, 'infinitive'],
    ...forms,
    ...withEndings(future, ['ai', 'a', 'ons', 'ez', 'ont'], 'future'),
    ...withEndings(future, imperfect, 'conditional'),
  ]
}

function irregularForms({ present, stem, past, participle }: IrregularFrench): [string, Form][] {
  return [
    ...listed(present, 'finite'),
    ...withEndings(stem, imperfect, 'finite'),
    ...listed(past ?? '', 'finite'),
    [`${stem}ant`, 'gerund'],
    ...agreed(participle),
  ]
}

function regularForms(infinitive: string): [string, Form][] {
  const stem = infinitive.slice(0, -2)
  if (infinitive.endsWith('er')) return firstGroup(stem)
  const isSecond = infinitive.endsWith('ir')
  const long = isSecond ? `${stem}iss` : stem
  const present = isSecond ? ['it', 'issons', 'issez', 'issent'] : ['', 'ons', 'ez', 'ent']
  return [
    ...withEndings(stem, present, 'finite'),
    ...withEndings(long, imperfect, 'finite'),
    ...withEndings(stem, ['is', 'it', 'irent'], 'finite'),
    [`${long}ant`, 'gerund'],
    ...agreed(`${stem}${isSecond ? 'i' : 'u'}`),
  ]
}

function firstGroup(stem: string): [string, Form][] {
  // `publia`, but `dirigea` and `annonça`.
  const soft = stem.endsWith('g') ? `${stem}e` : stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem
  const open = openStem(stem)
  return [
    ...withEndings(open, ['e', 'ent'], 'finite'),
    // `balaie` and `balaye`
    ...(stem.endsWith('ay') ? withEndings(`${stem.slice(0, -1)}i`, ['e', 'ent'], 'finite') : []),
    ...withEndings(stem, ['ez', 'ions', 'iez', 'èrent'], 'finite'),
    ...withEndings(soft, ['ons', 'ais', 'ait', 'aient', 'ai', 'a'], 'finite'),
    [`${soft}ant`, 'gerund'],
    ...agreed(`${stem}é`),
  ]
}

/** `révèle` of `révéler`, `achève` of `achever`, `appelle` of `appeler`, `envoie` of `envoyer`. */
function openStem(stem: string): string {
  if (/(?:oy|uy)$/.test(stem)) return `${stem.slice(0, -1)}i`
  if (/(?:app?el|rappel|jet)$/.test(stem)) return stem + stem.at(-1)
  return stem.replace(/[ée]([bcdfghjklmnpqrstvz]{1,2})$/, (whole, consonants: string) =>
    consonants.length === 1 || /^(?:gn|tr|br|gr|ch|gu)$/.test(consonants) ? `è${consonants}` : whole,
  )
}

/** With the endings of gender and number; `mis` and `conclus` have one letter less to add. */
export function agreed(participle: string): [string, Form][] {
  const endings = participle.endsWith('s') ? ['', 'e', 'es'] : ['', 'e', 's', 'es']
  return withEndings(participle, endings, 'participle')
}

function withEndings(stem: string, endings: string[], form: Form): [string, Form][] {
  return endings.map((ending) => [stem + ending, form])
}

function listed(forms: string, form: Form): [string, Form][] {
  return forms.split(' ').flatMap((each): [string, Form][] => (each === '' ? [] : [[each, form]]))
}
