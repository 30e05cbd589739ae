// One input -> checked by its kind. Throws what is wrong with it.
import { checkArticle } from './article.mjs'
import { checkAnything, checkArchive, checkPage, checkPlain, checkSidecar } from './files.mjs'
import { checkSafeHtml } from './html.mjs'
import { checkIntake } from './intake.mjs'
import { checkMail } from './mail.mjs'
import { checkMailbox } from './mailbox.mjs'
import { checkQuery } from './query.mjs'

const checks = {
  mail: (project, { bytes }) => {
    checkAnything(project, bytes, 'mail')
    checkMail(project, bytes)
  },
  mailbox: (project, { bytes }) => checkMailbox(project, bytes),
  article: (project, { bytes }) => checkArticle(project, bytes),
  archive: (project, { bytes }) => checkArchive(project, bytes),
  sidecar: (project, { bytes }) => checkSidecar(project, bytes),
  page: (project, { bytes }) => checkPage(project, bytes),
  text: (project, { bytes }) => checkPlain(project, bytes),
  html: (project, { bytes }) => checkSafeHtml(project, bytes.toString('utf8')),
  query: (project, { bytes }) => checkQuery(project, bytes),
  intake: (project, { files }) => checkIntake(project, files),
}

export async function checkInput(project, input) {
  await checks[input.kind](project, input)
}
