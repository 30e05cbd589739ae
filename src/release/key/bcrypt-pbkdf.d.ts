declare module 'bcrypt-pbkdf' {
  /** Fills `key`; lengths in bytes. Returns 0, or -1 where a length cannot be. */
  function pbkdf(
    pass: Uint8Array,
    passLength: number,
    salt: Uint8Array,
    saltLength: number,
    key: Uint8Array,
    keyLength: number,
    rounds: number,
  ): number
  export default { pbkdf }
}
