// What parties say about one message; what they say of the whole conversation stands above all of it.
import { Link } from '@tanstack/react-router'
import type { MessageView } from '../../../src/view/model.ts'
import { StatementMarks } from '../../page-statements/marks.tsx'

export function Said({ message }: { message: MessageView }) {
  const own = message.statements.filter(({ scope }) => scope !== 'conversation')
  if (own.length === 0) return null
  return (
    <p className="message-said">
      <Link to="/r/$id" params={{ id: message.id }} hash="statements">
        <StatementMarks statements={own} />
      </Link>
    </p>
  )
}
