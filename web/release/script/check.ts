// "Check this page": hands what the page shows to the check, and shows what came of it.
import { checkPage, type PageCheck } from '../check-page.ts'
import { language, say } from './language.ts'

const box = document.getElementById('check')
const action = box?.querySelector<HTMLElement>('.check-action')
const button = box?.querySelector<HTMLButtonElement>('[data-check]')
const place = box?.querySelector<HTMLElement>('.check-steps')
if (box && action && button && place) {
  action.hidden = false
  box.querySelector('.no-script')?.remove()
  button.addEventListener('click', async () => {
    button.disabled = true
    place.replaceChildren(line('none', say('check.running')))
    const { record = '', folder = '', root = '', fingerprint = '', origin = '' } = box.dataset
    show(await checkPage({ language, record, folder, root, fingerprint, origin, words: wordsShown() }))
    button.disabled = false
  })
}

/** As a reader sees them: subject, senders, text. */
function wordsShown(): string[] {
  const shown = document.querySelectorAll(
    '.record-head [data-subject], .record-facts [data-part="from"] .party, .record-words .block',
  )
  return Array.from(shown, (element) => element.textContent ?? '')
}

function show({ ok, sentence, steps, proves, not }: PageCheck) {
  box!.dataset.result = resultOf(ok)
  const verdict = line(resultOf(ok), sentence)
  verdict.classList.add('check-verdict')
  place!.replaceChildren(
    verdict,
    ...steps.map((step) => line(resultOf(step.ok), step.sentence)),
    ...section(box!.dataset.proves ?? '', proves),
    ...section(box!.dataset.not ?? '', not),
  )
}

function resultOf(ok: boolean | null): 'pass' | 'fail' | 'unknown' {
  return ok === null ? 'unknown' : ok ? 'pass' : 'fail'
}

const signs = { pass: '✓', fail: '≠', unknown: '?', none: '…' }

function line(result: keyof typeof signs, text: string): HTMLElement {
  const made = document.createElement('li')
  made.className = 'check-step'
  made.dataset.result = result
  made.textContent = `${signs[result]} ${text}`
  return made
}

function section(title: string, sentences: string[]): HTMLElement[] {
  return sentences.map((sentence, at) => {
    const made = document.createElement('li')
    made.className = 'check-summary'
    if (at === 0) {
      const head = document.createElement('strong')
      head.textContent = title
      made.append(head, ' ')
    }
    made.append(sentence)
    return made
  })
}
