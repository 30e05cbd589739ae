// What a form of a verb can be. `finite` is the indicative of present and past.

export type Form = 'finite' | 'future' | 'conditional' | 'infinitive' | 'gerund' | 'participle'

/** One reading of a written form. */
export interface VerbForm {
  lemma: string
  form: Form
}
