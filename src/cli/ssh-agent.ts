// The agent that holds the publisher's keys, by the socket that SSH_AUTH_SOCK names: on this machine, never a network.
import { connect } from 'node:net'
import { FondsError } from '../record/error.ts'

/** Against an agent that answers without end, or never. */
const maxAnswer = 64 * 1024
const patience = 60_000

/** One message and its answer. Throws FondsError `no-agent`. */
export function askAgent(path: string | undefined): (message: Buffer) => Promise<Buffer> {
  return (message) =>
    new Promise((resolve, reject) => {
      const fail = (why: string) => {
        socket?.destroy()
        reject(new FondsError('no-agent', `no SSH agent can be asked (${why}): start one, or give the private key`))
      }
      if (path === undefined || path === '') return fail('SSH_AUTH_SOCK is not set')
      const socket = connect({ path })
      let answer = Buffer.alloc(0)
      socket.setTimeout(patience, () => fail('it does not answer'))
      socket.on('error', (error) => fail(error.message))
      socket.on('close', () => fail('it ended the connection'))
      socket.on('data', (piece: Buffer) => {
        answer = Buffer.concat([answer, piece])
        const length = answer.length < 4 ? undefined : answer.readUInt32BE(0)
        if (length !== undefined && length > maxAnswer) return fail('its answer is too long')
        if (length === undefined || answer.length < 4 + length) return
        socket.removeAllListeners('close').end()
        resolve(answer.subarray(4, 4 + length))
      })
      const size = Buffer.alloc(4)
      size.writeUInt32BE(message.length)
      socket.write(Buffer.concat([size, message]))
    })
}
