// Why our reading of a message of a suite is not equal to what the suite expects: one sentence each, by suite and file.
// The report fails where one is missing, and where one is no longer needed.

const spaceLine =
  'The line between header and body holds a space; the suite folds it into the header and drops the lines after it, we keep them as body.'
const cutBase64 = 'The base64 ends inside a group of four letters; the suite drops the last bytes, we decode them.'
const charsetUnknown =
  'Raw 8-bit bytes in a header; the suite shows replacement characters, we read the letters that they were.'
const shortBoundary =
  'A boundary is the beginning of another one; the suite takes any line that starts like a boundary for it, we want the whole boundary.'
const twoTypes =
  'A boundary line is missing, so that two Content-Type fields stand in one header; the suite believes the last and shows one text, we believe the first and open the parts.'

export const reasons = {
  'james-mime4j/mimetools-testmsgs/frag.msg': cutBase64,
  'james-mime4j/mimetools-testmsgs/multi-frag.msg': cutBase64,
  'james-mime4j/mimetools-testmsgs/hdr-fakeout.msg': spaceLine,
  'james-mime4j/testmsgs/basic-plain-with-bad-header-separator.msg': spaceLine,
  'james-mime4j/testmsgs/malformedHeader-nocrlfcrlf.msg':
    'A line without a colon stands in the header; the suite drops it here and expects it as body in the next file, we keep it and what follows as body.',
  'james-mime4j/testmsgs/malformedHeaderStartsBody-nocrlfcrlf.msg':
    'The body starts in the middle of the header; the suite drops the line after the first, we keep it.',
  'james-mime4j/testmsgs/malformedHeaderStartsBody-noheader.msg':
    'There is no header at all; the suite drops the second line of the text, we keep it.',
  'stalwart-mail-parser/legacy/016.eml': charsetUnknown,
  'stalwart-mail-parser/legacy/017.eml':
    'Raw 8-bit bytes in a header as above, and two uuencoded files, which the suite leaves encoded and we decode.',
  'stalwart-mail-parser/legacy/020.eml': charsetUnknown,
  'stalwart-mail-parser/legacy/022.eml': charsetUnknown,
  'stalwart-mail-parser/legacy/033.eml':
    'The text says UTF-8 and is not; the suite shows replacement characters, we guess the charset and say so.',
  'stalwart-mail-parser/legacy/039.eml':
    'A file name holds backslashes of a path; the suite takes them for escapes and drops them, we keep them.',
  'stalwart-mail-parser/malformed/000.eml':
    'Parts without a blank line after their header; the suite opens none of them, we list all four.',
  'stalwart-mail-parser/malformed/001.eml': shortBoundary,
  'stalwart-mail-parser/malformed/004.eml': shortBoundary,
  'stalwart-mail-parser/malformed/011.eml':
    'An outer boundary comes before the inner multipart is closed; the suite takes it for text, we close the inner one and open the next part.',
  'stalwart-mail-parser/malformed/016.eml': shortBoundary,
  'stalwart-mail-parser/malformed/019.eml':
    'Damaged part headers run into their texts; the suite shows these texts as empty, we keep their words.',
  'stalwart-mail-parser/malformed/020.eml': twoTypes,
  'stalwart-mail-parser/malformed/021.eml': twoTypes,
  'stalwart-mail-parser/thirdparty/005.eml':
    'The closing boundary does not stand at the start of a line; the suite takes it for one, to us it is text.',
}
