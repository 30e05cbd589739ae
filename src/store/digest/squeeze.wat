;; UTF-8 -> the same with one blank for each stretch of white space, in place. Sixteen bytes at a time: this is done to all
;; that was ever written, and byte by byte it took a tenth of the time in which mail is read.
;; squeeze-code.ts is made of this file by tools/wasm.mjs.
(module
  ;; Before 2048: for each set of eight bytes that go, the places of those that stay, in order (squeeze.ts fills it in).
  ;; After it: the text.
  (memory (export "memory") 17)

  ;; Whether a byte is white space of ASCII: a blank, or from tab to carriage return.
  (func $isBlank (param $byte i32) (result i32)
    (i32.or
      (i32.eq (local.get $byte) (i32.const 0x20))
      (i32.le_u (i32.sub (local.get $byte) (i32.const 0x09)) (i32.const 4))))

  ;; How many bytes the white space at $at takes, as \s of a regular expression knows it; 0 where there is none.
  (func $blankAt (param $at i32) (result i32)
    (local $first i32) (local $three i32) (local $last i32)
    (local.set $first (i32.load8_u (local.get $at)))
    (if (call $isBlank (local.get $first)) (then (return (i32.const 1))))
    (if (i32.lt_u (local.get $first) (i32.const 0xc2)) (then (return (i32.const 0))))
    ;; U+00A0
    (if (i32.eq (i32.load16_u (local.get $at)) (i32.const 0xa0c2)) (then (return (i32.const 2))))
    (local.set $three (i32.and (i32.load (local.get $at)) (i32.const 0xffffff)))
    (local.set $last (i32.shr_u (local.get $three) (i32.const 16)))
    ;; U+1680, U+205F, U+3000, U+FEFF
    (if (i32.or
          (i32.or (i32.eq (local.get $three) (i32.const 0x809ae1)) (i32.eq (local.get $three) (i32.const 0x9f81e2)))
          (i32.or (i32.eq (local.get $three) (i32.const 0x8080e3)) (i32.eq (local.get $three) (i32.const 0xbfbbef))))
      (then (return (i32.const 3))))
    ;; U+2000 to U+200A, U+2028, U+2029, U+202F
    (if (i32.and
          (i32.eq (i32.and (local.get $three) (i32.const 0xffff)) (i32.const 0x80e2))
          (i32.or
            (i32.le_u (i32.sub (local.get $last) (i32.const 0x80)) (i32.const 0x0a))
            (i32.or
              (i32.le_u (i32.sub (local.get $last) (i32.const 0xa8)) (i32.const 1))
              (i32.eq (local.get $last) (i32.const 0xaf)))))
      (then (return (i32.const 3))))
    (i32.const 0))

  ;; Writes eight of $bytes to $to, without those whose bits are set in $gone.
  (func $keep (param $to i32) (param $bytes v128) (param $gone i32) (result i32)
    (v128.store64_lane 0 (local.get $to)
      (i8x16.swizzle (local.get $bytes) (v128.load64_zero (i32.shl (local.get $gone) (i32.const 3)))))
    (i32.sub (i32.add (local.get $to) (i32.const 8)) (i32.popcnt (local.get $gone))))

  ;; From $at to $end, written from $to on, which is not after $at. $wasBlank: whether a blank stands before it. Returns the
  ;; end of what is written. Looks at up to three bytes after $end.
  (func (export "squeeze") (param $at i32) (param $end i32) (param $to i32) (param $wasBlank i32) (result i32)
    (local $bytes v128) (local $areBlank v128) (local $blanks i32) (local $gone i32) (local $stop i32) (local $width i32)
    (loop $next
      (if (i32.lt_u (local.get $at) (local.get $end))
        (then
          (local.set $stop (i32.add (local.get $at) (i32.const 16)))
          (if (i32.gt_u (local.get $stop) (local.get $end))
            (then (local.set $stop (local.get $end)))
            (else
              (local.set $bytes (v128.load (local.get $at)))
              ;; All ASCII: no byte has its highest bit set.
              (if (i32.eqz (i8x16.bitmask (local.get $bytes)))
                (then
                  (local.set $areBlank
                    (v128.or
                      (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 0x20)))
                      (i8x16.le_u
                        (i8x16.sub (local.get $bytes) (i8x16.splat (i32.const 0x09)))
                        (i8x16.splat (i32.const 4)))))
                  (local.set $blanks (i8x16.bitmask (local.get $areBlank)))
                  ;; Those after another blank go.
                  (local.set $gone
                    (i32.and
                      (local.get $blanks)
                      (i32.or (i32.shl (local.get $blanks) (i32.const 1)) (local.get $wasBlank))))
                  (local.set $wasBlank (i32.shr_u (local.get $blanks) (i32.const 15)))
                  (local.set $bytes
                    (v128.bitselect (i8x16.splat (i32.const 0x20)) (local.get $bytes) (local.get $areBlank)))
                  (local.set $at (local.get $stop))
                  (if (local.get $gone)
                    (then
                      (local.set $to
                        (call $keep (local.get $to) (local.get $bytes) (i32.and (local.get $gone) (i32.const 0xff))))
                      (local.set $to
                        (call $keep (local.get $to)
                          (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 (local.get $bytes) (local.get $bytes))
                          (i32.shr_u (local.get $gone) (i32.const 8)))))
                    (else
                      (v128.store (local.get $to) (local.get $bytes))
                      (local.set $to (i32.add (local.get $to) (i32.const 16)))))
                  (br $next)))))
          ;; The others one by one.
          (loop $one
            (local.set $width (call $blankAt (local.get $at)))
            (if (local.get $width)
              (then
                (if (i32.eqz (local.get $wasBlank))
                  (then
                    (i32.store8 (local.get $to) (i32.const 0x20))
                    (local.set $to (i32.add (local.get $to) (i32.const 1)))))
                (local.set $wasBlank (i32.const 1)))
              (else
                (i32.store8 (local.get $to) (i32.load8_u (local.get $at)))
                (local.set $to (i32.add (local.get $to) (i32.const 1)))
                (local.set $width (i32.const 1))
                (local.set $wasBlank (i32.const 0))))
            (local.set $at (i32.add (local.get $at) (local.get $width)))
            (br_if $one (i32.lt_u (local.get $at) (local.get $stop))))
          (br $next))))
    (local.get $to)))
