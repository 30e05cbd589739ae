// "Check this page": fetches the record, its proof and the key, checks them with WebCrypto and says what came of it. It is an
// implementation of its own of docs/release-format.md, so that two programs must agree.
import { runChecks, type Step } from './check/run.ts'
import { say } from './language.ts'

const box = document.getElementById('check')
const action = box?.querySelector<HTMLElement>('.check-action')
const button = box?.querySelector<HTMLButtonElement>('[data-check]')
const list = box?.querySelector<HTMLElement>('.check-steps')
if (box && action && button && list) {
  action.hidden = false
  button.addEventListener('click', async () => {
    button.disabled = true
    list.replaceChildren(stepLine({ result: 'none', text: say('check.running') }))
    const steps = await runChecks(box.dataset, say)
    list.replaceChildren(...steps.map(stepLine), ...summary(steps))
    box.dataset.result = steps.some(({ result }) => result === 'fail')
      ? 'fail'
      : steps.every(({ result }) => result === 'pass')
        ? 'pass'
        : 'unknown'
    button.disabled = false
  })
}

const signs = { pass: '✓', fail: '≠', unknown: '?', none: '…' }

function stepLine({ result, text }: Step): HTMLElement {
  const line = document.createElement('li')
  line.className = 'check-step'
  line.dataset.result = result
  line.textContent = `${signs[result]} ${text}`
  return line
}

function summary(steps: Step[]): HTMLElement[] {
  const failed = steps.some(({ result }) => result === 'fail')
  const unknown = steps.some(({ result }) => result === 'unknown')
  const texts = failed
    ? [say('check.failed')]
    : unknown
      ? [say('check.provesNot')]
      : [say('check.proves'), say('check.provesNot')]
  return texts.map((text) => {
    const line = document.createElement('li')
    line.className = 'check-summary'
    line.textContent = text
    return line
  })
}
