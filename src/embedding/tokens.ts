// tokenizer.json of Hugging Face's tokenizers -> a text as numbers of its tokens. The library reads the form; what it would
// choke on is refused before.
import { readFileSync, statSync } from 'node:fs'
import { Tokenizer } from '@huggingface/tokenizers'
import { FondsError } from '../record/error.ts'

/** Bytes of tokenizer.json: the largest that are in use have half a million tokens and 40 MB. */
export const maxTokenizerBytes = 64 * 1024 * 1024
/** Letters of a pattern in it: stops patterns that take for ever. */
const maxPattern = 1000

/** Numbers of the tokens; words that the vocabulary lacks have none. */
export type Encode = (text: string) => number[]

/** With the bytes of the file, by which one model is told from another. Throws FondsError `model-absent`, `model-unreadable`. */
export function openTokens(path: string): { encode: Encode; bytes: Buffer } {
  const bytes = bytesOf(path)
  try {
    const form = JSON.parse(bytes.toString('utf8'))
    refusePatterns(form)
    const tokenizer = new Tokenizer(form, {})
    const unknown = tokenizer.model?.unk_token_id
    const encode: Encode = (text) => {
      const ids: number[] = tokenizer.encode(text, { add_special_tokens: false }).ids
      return ids.filter((id) => Number.isSafeInteger(id) && id !== unknown)
    }
    encode('Il est 9:30, 2 days later: «’tis»…')
    return { encode, bytes }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new FondsError('model-unreadable', `${path} is no tokenizer that can be read (${why}): get the model anew`)
  }
}

function bytesOf(path: string): Buffer {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat?.isFile()) throw new FondsError('model-absent', `${path} is not there: name the folder that holds it`)
  if (stat.size > maxTokenizerBytes)
    throw new FondsError('model-unreadable', `${path} has more than ${maxTokenizerBytes} bytes: get the model anew`)
  return readFileSync(path)
}

/** Patterns stand where texts are made even and cut into words, never in the vocabulary. */
function refusePatterns({ normalizer, pre_tokenizer }: Record<string, unknown>): void {
  const waiting: unknown[] = [normalizer, pre_tokenizer]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value !== 'object' || value === null) continue
    const { Regex: pattern } = value as { Regex?: unknown }
    if (typeof pattern === 'string' && isSlow(pattern)) throw new Error('a pattern in it may take for ever')
    for (const inner of Object.values(value)) waiting.push(inner)
  }
}

/** A group that is repeated may be tried in ever more ways. */
function isSlow(pattern: string): boolean {
  return pattern.length > maxPattern || /\)[*+{]/.test(pattern.replace(/\\./g, ''))
}
