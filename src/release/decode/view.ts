// A text, or a stretch of it, as it reads once decoded, with the way back to where it came from.

/** How something was written. */
export type Form =
  | 'plain'
  | 'html'
  | 'url'
  | 'escape'
  | 'quoted-printable'
  | 'base64'
  | 'hex'
  | 'utf-16'
  | 'punycode'
  | 'markup'
  | 'octal'

export interface View {
  form: Form
  text: string
  /** Of each unit of `text`, where it begins in what was decoded; one more for where the last one ends. */
  at: number[] | Uint32Array
  /** Where a part cannot be replaced alone: a run of base64 is hidden from its beginning to its end. */
  whole: readonly [number, number] | null
}

/** Collects decoded pieces and where they come from. */
export interface Writer {
  /** `text` stands for what begins at `from`. */
  put(text: string, from: number): void
  /** What stands from `from` to `to` as it is. */
  copy(from: number, to: number): void
  done(form: Form, end: number): View
}

export function writer(source: string): Writer {
  const pieces: string[] = []
  let at = new Uint32Array(source.length + 16)
  let length = 0
  const reserve = (more: number) => {
    if (length + more < at.length) return
    const larger = new Uint32Array((length + more) * 2)
    larger.set(at)
    at = larger
  }
  return {
    put(text, from) {
      reserve(text.length)
      for (let i = 0; i < text.length; i += 1) at[length++] = from
      pieces.push(text)
    },
    copy(from, to) {
      reserve(to - from)
      for (let i = from; i < to; i += 1) at[length++] = i
      if (to > from) pieces.push(source.slice(from, to))
    },
    done(form, end) {
      reserve(1)
      at[length] = end
      return { form, text: pieces.join(''), at: at.subarray(0, length + 1), whole: null }
    },
  }
}
