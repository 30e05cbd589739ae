// What the operators choose from: names that readers know, values that have broken readers somewhere.

export const charsets = [
  ...['utf-8', 'us-ascii', 'iso-8859-1', 'iso-8859-15', 'windows-1251', 'koi8-r', 'gb2312', 'gb18030', 'big5'],
  ...[
    'shift_jis',
    'euc-jp',
    'iso-2022-jp',
    'iso-2022-kr',
    'iso-2022-cn',
    'euc-kr',
    'hz-gb-2312',
    'utf-7',
    'utf-7-imap',
  ],
  ...[
    'utf-16',
    'utf-16le',
    'utf-16be',
    'utf-32',
    'ucs-2',
    'unicode',
    'x-user-defined',
    'x-unknown',
    'binary',
    'base64',
  ],
  ...['hex', 'internal', 'macintosh', 'tis-620', 'ibm850', 'cesu-8', 'utf8*en', '"', '', '__proto__', 'constructor'],
]

export const encodings = [
  ...['base64', 'quoted-printable', '7bit', '8bit', 'binary', 'x-uuencode', 'uuencode', 'x-yenc', 'BASE64', '"base64"'],
  ...['base64 ', 'base64; x=y', 'quoted-printable > base64', 'base64 > 0+10', 'x-gzip', '', 'base 64', 'none', 'hex'],
]

export const types = [
  ...['text/plain', 'text/html', 'text/plain; format=flowed', 'text/plain; format=flowed; delsp=yes', 'text/calendar'],
  ...[
    'text/enriched',
    'text',
    'html',
    'multipart/mixed',
    'multipart/alternative',
    'multipart/related; type="text/html"',
  ],
  ...['multipart/digest', 'multipart/report', 'multipart/signed', 'multipart/encrypted', 'multipart/appledouble'],
  ...[
    'message/rfc822',
    'message/global',
    'message/news',
    'message/partial; id=a; number=1; total=2',
    'message/external-body',
  ],
  ...[
    'message/delivery-status',
    'application/octet-stream',
    'application/ms-tnef',
    'application/pkcs7-mime',
    'image/png',
  ],
  ...['multipart/', '/', ';', 'text / html', 'TEXT/HTML; charset="utf-8', 'multipart/mixed; boundary', 'x'],
]

export const dates = [
  ...['Thu, 1 Jan 1970 00:00:00 +0000', 'Fri, 31 Dec 9999 23:59:60 +9999', '29 Feb 2023 25:61:61 GMT', 'Mon, 0 Foo 00'],
  ...[
    '2016-09-20T10:00:00Z',
    '20/09/2016 10:00',
    'Tue, 20 Sep 116 10:00:00 -0000',
    'Tue, 20 Sep 16 10:00 EDT',
    '0',
    '',
  ],
  ...[
    'Tue, 20 Sep 2016 10:00:00 +0200 (((a)',
    'Tue, 20 Sep 99999999999999 10:00:00 +0000',
    '-1',
    'Di, 20. Sept. 2016 10:00',
  ],
  ...[
    'Tue, 20 Sep 2016 10:00:00 +2460',
    'Tue , 20 Sep 2016 24:00:00 Z',
    'Sep 20 10:00:00 2016',
    '(a) Tue, (b) 20 Sep 2016',
  ],
]

export const fieldNames = [
  ...['From', 'To', 'Cc', 'Bcc', 'Sender', 'Reply-To', 'Subject', 'Date', 'Message-ID', 'In-Reply-To', 'References'],
  ...['Received', 'Content-Type', 'Content-Transfer-Encoding', 'Content-Disposition', 'Content-ID', 'MIME-Version'],
  ...['Return-Path', 'Content-Length', 'X-Long-Name', 'Apparently-To', 'Status', 'DKIM-Signature', '__proto__'],
]

export const tangles = [
  ...[
    '(',
    '((((',
    ')',
    '"',
    '\\',
    '<',
    '>',
    '<<>>',
    '@',
    '@@',
    ';',
    ':;',
    'g: a@b.example, c@d.example;',
    ',,,,',
    '[',
    '=?',
  ],
  ...[
    '"\\',
    '<@a.example,@b.example:c@d.example>',
    'a@[127.0.0.1]',
    '" <a@b.example>',
    '(a(b(c)d)e',
    "''@''",
    '<a@b.example',
  ],
  ...[
    '=?utf-8?q?=22?=',
    'a@xn--.example',
    '\u00ff@\u00ff',
    'mailto:a@b.example',
    'x:y:z',
    'nora at lighthouse.example',
  ],
]

export const encodedWords = [
  ...[
    '=?utf-8?B?',
    '=?utf-8?Q?=?=',
    '=?utf-8?Q?=E2=82?= =?utf-8?Q?=AC?=',
    '=?utf-7?Q?+AGE-?=',
    '=?utf-16?B?//4A2ADc?=',
  ],
  ...['=?iso-2022-jp?B?GyRC?=', '=?x?X?y?=', '=??Q??=', '=?utf-8?B?====?=', '=?utf-8*fr?Q?=C3=A9?=', '=?=?=?=?='],
  ...['=?utf-8?Q?=00=0A?=', '=?hz-gb-2312?B?fn4=?=', '=?utf-8?q?a b c?=', '=?utf-8?B?7aCB?=', '?=?='],
]

export const parameters = [
  ...["name*0*=utf-8''%41", 'name*1*=%E9', 'name*99999=x', "filename*=utf-16''%00%41", "filename*=''", 'filename="a\\'],
  ...[
    'filename="../../x"',
    'boundary=""',
    'boundary="a',
    'charset*0=utf; charset*1=-8',
    'name*0=a; name*2=c',
    ';;;;',
    '=',
  ],
  ...['__proto__=x', 'filename=".."', 'name="=?utf-8?B?4oCu?="', "name*=utf-8'fr'%ZZ%", 'boundary*0=a; boundary*1=b'],
]

/** Letters that readers treat in their own way. */
export const letters = [
  ...[
    '\0',
    '\r',
    '\n',
    '\r\n',
    '\n\n',
    '\t',
    ' ',
    '\x0b',
    '\x0c',
    '\x1b',
    '\x7f',
    '\x80',
    '\xa0',
    '\xff',
    '\xfe\xff',
    '\xff\xfe',
  ],
  ...[
    '\xef\xbb\xbf',
    '\xed\xa0\x80',
    '\xf4\x90\x80\x80',
    '\xc0\x80',
    '\xe2\x80\xa8',
    '\xe2\x80\xae',
    '=',
    '=?',
    '?=',
    '--',
  ],
  ...['"', '\\', '%', '>', '<', '&', ';', ':', '{', '[', '(', '$&', '$`', '\x1b$B', '~{', '+AGE-', '\x1f\x8b'],
]

/** What mail programs write between the words of people. */
export const habits = [
  ...[
    '-- \n',
    '--\n',
    '______________________________\n',
    '-----Original Message-----\n',
    '---------- Forwarded message ---------\n',
  ],
  ...[
    'On Tue, 20 Sep 2016 at 10:00, Nora Vega <nora@lighthouse.example> wrote:\n> ',
    'Le mar. 20 sept. 2016 à 10:00, Nora a écrit :\n\n',
  ],
  ...[
    'From: Nora\nSent: Tuesday\nTo: Ilan\nSubject: x\n\n',
    '-----BEGIN PGP MESSAGE-----\n',
    '-----BEGIN PGP SIGNATURE-----\n\n',
  ],
  ...[
    'begin 644 a\n',
    '=ybegin line=128 size=1 name=a\n',
    '=yend size=1\n',
    '`\nend\n',
    '>From nora\n',
    '--=_\n',
    ' \t \n',
    '{\\rtf1\n',
  ],
]
