// A list of terms, pasted or dropped as a CSV file -> how many records each finds, each a way to its search.
import { type DragEvent, type FormEvent, useId, useState } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { Button, PageHeader } from '../ui/mark.tsx'
import { ErrorState } from '../ui/state.tsx'
import { useTitle } from '../ui/use-title.ts'
import { asBase64 } from './base64.ts'
import { Report } from './report.tsx'
import { type Asked, useBatch } from './use-batch.ts'
import './batch.css'

/** Bytes, as the server takes them. */
const largest = 4 << 20

export default function BatchPage() {
  const { t, bytes } = useI18n()
  useTitle(t('batch.title'))
  const id = useId()
  const [text, setText] = useState('')
  const [plain, setPlain] = useState(false)
  const [tooLarge, setTooLarge] = useState(false)
  const [over, setOver] = useState(false)
  const batch = useBatch()
  const run = (asked: Omit<Asked, 'plain'>) => batch.run({ ...asked, plain })
  const takeFile = async (file: File | undefined) => {
    setTooLarge(file !== undefined && file.size > largest)
    if (file === undefined || file.size > largest) return
    // As it stands in its file: the server knows the encodings that spreadsheets write.
    run({ base64: asBase64(new Uint8Array(await file.arrayBuffer())) })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run({ csv: text })
  }
  const dropped = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void takeFile(event.dataTransfer.files[0])
  }
  return (
    <div className="batch">
      <PageHeader title={t('batch.title')} lead={<p className="batch-lead">{t('batch.lead')}</p>} />
      <form
        className="batch-form"
        data-over={over || undefined}
        onSubmit={submit}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
      >
        <label htmlFor={id}>{over ? t('batch.drop') : t('batch.field')}</label>
        <textarea
          id={id}
          rows={8}
          value={text}
          spellCheck={false}
          placeholder={'annex\n"the annex"\nfrom:nora budget'}
          onChange={(event) => setText(event.target.value)}
        />
        <label className="batch-plain">
          <input type="checkbox" checked={plain} onChange={(event) => setPlain(event.target.checked)} />
          {t('batch.plain')}
        </label>
        <p className="batch-actions">
          <Button type="submit" disabled={text.trim() === ''}>
            {t('batch.run')}
          </Button>
          <label className="button batch-file">
            {t('batch.file')}
            <input
              type="file"
              className="visually-hidden"
              accept=".csv,.tsv,.txt,text/csv,text/plain"
              onChange={(event) => {
                void takeFile(event.target.files?.[0])
                // The same file may be chosen again after it was changed.
                event.target.value = ''
              }}
            />
          </label>
          {batch.state === 'running' && <Button onClick={batch.stop}>{t('batch.stop')}</Button>}
        </p>
        {tooLarge && (
          <p className="notice notice-failed" role="alert">
            {t('batch.tooLarge', { size: bytes(largest) })}
          </p>
        )}
      </form>
      {batch.error !== null && <ErrorState error={batch.error} />}
      {batch.head && <Report batch={batch} />}
    </div>
  )
}
