// Why we say something else than a suite, by the section of the RFC that has it so. Every difference needs a line here, and
// every line a difference.
const draft =
  'No `v=`, or `v=0.5`: written to a draft of 2005 or 2006. RFC 6376 §3.5 requires `v=1`, and by §6.1.1 nothing else counts.'
const weak =
  'The key has 512 bits. RFC 8301 §3.2 forbids to take such a signature for valid: anybody can work the key out. That it fits is said beside it.'
const domainKeys = 'A DomainKeys signature (RFC 4870), which is historic since RFC 4871 and no DKIM signature.'
const noKey =
  'The key is absent or unusable. RFC 8617 §5.2 has the chain fail; keys are archived here, so what is missing today says nothing of the mail.'
const seal512 = 'The key of the seal has 512 bits: not valid by RFC 8301 §3.2, and no sign that anything was altered.'
const noWord = 'The suite names no result. RFC 8617 §5.2 (step 2) has a chain fail whose last seal says so.'
const sha1 =
  'An old copy of the suite still takes SHA-1, which RFC 8301 §3.1 forbids; the newer copy expects what we say.'

const of = (suite, names, reason) => Object.fromEntries(names.map((name) => [`${suite}/${name}`, reason]))

export const reasons = {
  ...of(
    'mail-dkim-perl',
    [
      'bad_ietf01_1.txt',
      'good_ietf00_1.txt',
      'good_ietf00_2.txt',
      'good_ietf00_4.txt',
      'good_ietf00_5.txt',
      'good_ietf01_1.txt',
      'good_ietf01_2.txt',
      'mine_ietf01_1.txt',
      'mine_ietf01_2.txt',
      'no_body_1.txt',
    ],
    draft,
  ),
  ...of('mail-dkim-perl', ['good_1878523.txt', 'good_qp_3.txt', 'good_rfc4871_4.txt', 'goodkey_3.txt'], weak),
  ...of(
    'mail-dkim-perl',
    ['bad_dk_1.txt', 'bad_dk_5.txt', 'dk_headers_2.txt', 'dk_multiple_1.txt', 'good_dk_1.txt', 'good_dk_4.txt'],
    domainKeys,
  ),
  'arc_test_suite/ams_fields_c_na':
    'Without `c=` the form is simple (RFC 6376 §3.5), in which the signature does not fit. The copy in mail-dkim-perl expects what we say.',
  ...of('arc_test_suite', ['public_key_na', 'public_key_invalid'], noKey),
  ...of('arc_test_suite', ['as_fields_b_512'], seal512),
  ...of('arc_test_suite', ['cv_fail_i1_as_cv_fail', 'cv_fail_i2_as1_fail', 'cv_fail_i2_as2_fail'], noWord),
  ...of('mail-dkim-perl, ARC', ['public_key_na', 'public_key_invalid'], noKey),
  ...of('mail-dkim-perl, ARC', ['as_fields_b_512'], seal512),
  ...of('mail-dkim-perl, ARC', ['cv_fail_i1_as_cv_fail', 'cv_fail_i2_as1_fail', 'cv_fail_i2_as2_fail'], noWord),
  ...of('mail-dkim-perl, ARC', ['ams_fields_a_sha1', 'as_fields_a_sha1'], sha1),
}

const lenientDraft = 'mailauth does not look at `v=`, which RFC 6376 §3.5 requires.'
const lenientSeal = 'mailauth passes over what RFC 6376 §3.2 forbids in a list of tags; the suite expects what we say.'
const passedOver =
  'mailauth passes over a signature whose `a=` or `c=` it does not know; we say that it was not checked.'
const lenientCanon = 'mailauth takes a missing `c=` of an ARC signature for relaxed; RFC 6376 §3.5 says simple.'

/** The same for what mailauth says. */
export const mailauthReasons = {
  ...of('mail-dkim-perl', ['mine_ietf01_1.txt', 'mine_ietf01_2.txt'], lenientDraft),
  ...of('mail-dkim-perl', ['ignore_3.txt', 'multiple_2.txt', 'no_body_1.txt'], passedOver),
  ...Object.fromEntries(
    ['arc_test_suite', 'mail-dkim-perl, ARC'].flatMap((suite) => [
      [`${suite}/ams_fields_c_na`, lenientCanon],
      ...['as_format_inv_tag_key', 'as_format_tags_dup', 'as_format_tags_key_case', 'as_format_tags_sc'].map((name) => [
        `${suite}/${name}`,
        lenientSeal,
      ]),
    ]),
  ),
}
