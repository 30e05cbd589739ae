// Public keys under which the suites are to be read and that do not lie beside their mails: those of the examples in RFC 6376
// (appendix C) and RFC 8463 (appendix A.2), and the records that the tests of Mail::DKIM answer in place of DNS.
const messiah512 =
  'MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBALgSoqXVSEmfcIsOzw7oRuCCOwsmtX/SJnTWxYyj2leFxfS/AVJ+dYfY+hXqMsT7l+MZvvh/R1WzN4MO/kI/7XsCAwEAAQ=='
const att768 =
  'MHwwDQYJKoZIhvcNAQEBBQADawAwaAJhALSQ1y/+tHT1d9XvpiVap4Z+GFaydEmDgfC48m3wLLmDqfKBADWYIqrCnfKPvZPzGYzo+aJMEiAOTtiNxPWYToiTfJlTpn2YyEEz6OUIXw0uc+NfEQviN4QQr0jVX9yRjwIDAQAB'

export const rfcKeys = {
  'brisbane._domainkey.example.com':
    'v=DKIM1; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYtIxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfVjH4OuKhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYckcQ2QIDAQAB',
  'brisbane._domainkey.football.example.com': 'v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
  'test._domainkey.football.example.com':
    'v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWRiGs5V6NpP3idY6Wk08a5qhdR6wy5bdOKb2jLQiY/J16JYi0Qvx/byYzCNb3W91y3FutACDfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqMKrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3Ip3G+2kryOTIKT+l/K4w3QIDAQAB',
}

export const perlKeys = {
  'selector1._domainkey.messiah.edu':
    'k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDhMlYqwtUA9UrrDcNp/IMtdFnytggDl5oIAzJ55oWzPILZE7eX4hLdP6WperHm1WJ9M32XsiKrr4TDbWfp4WjGWBnXf8QMi+WlDuEFOvwVRC/uWy+sAiEf3VcBR5KjGvDovPnGSnW8uDntSOY4HlkTJF/BTWnk29zKmlGyGnw9mQIDAQAB',
  'test1._domainkey.messiah.edu': `v=DKIM1; t=y; s=email; p=${messiah512}`,
  'test2._domainkey.messiah.edu': `v=DKIM1; s=email:web:fine; x1 = extra ; t = y:n:extra; h=md5:sha1; p=${messiah512} ; `,
  'test3._domainkey.messiah.edu': `v=DKIM1; g=jl*g; p=${messiah512}`,
  'test4._domainkey.messiah.edu': `v=DKIM1; g=; p=${messiah512}`,
  'test5._domainkey.messiah.edu': `v=DKIM1; t=s; p=${messiah512}`,
  'test6._domainkey.messiah.edu':
    'v=DKIM1; k=rsa; t=s; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDbkmfdB0MGEQbLivEOYOyH4A0vkM3tZB+vsQnzmIpKJoDxPUjNS9ZRtjycm+EO1jP1yLet3NNSYLbRp1qwi9q1qXbDVfqI0d6LI67LQyrs/AKiw03++aNhqHMJNrSuKQdR+LD9QJxinWVB1KI8wcC2k5IKZ1bJQ1A7bg7b2+uTlwIDAQAB',
  'testbad1._domainkey.messiah.edu': `v=DKIM3; t=y; p=${messiah512}`,
  'testbad2._domainkey.messiah.edu': `k=rsa; t; p=${messiah512}`,
  'testbad3._domainkey.messiah.edu': `k=foobar; t=y; p=${messiah512}`,
  'testbad7._domainkey.messiah.edu': `v=DKIM1; h=bad; p=${messiah512}`,
  'shan._domainkey.vmt2.cis.att.net': `v=DKIM1; k=rsa; h=sha1:sha256:sha512;n=send%20comments%20to%20tony%40att%2Ecom; g=*; s=*;p=${att768}`,
  'foo._domainkey.vmt2.cis.att.net': `v=DKIM1; k=rsa; n=send%20comments%20to%20tony%40att%2Ecom; g=*; s=*;p=${att768}`,
  '2023-05-ed25519._domainkey.wander.science': 'v=DKIM1; k=ed25519; p=pP+YUyRjAvKha4Oc49KAY703oLUS1NLMEuGD3IHMKww=',
  'invalid._domainkey.wander.science':
    'v=DKIM1; k=ed25519; p=MCowBQYDK2VwAyEA3SUqa9UbfciWkk7tlcJ9P1VD5pXAasg0JUn/OgjVbKE=',
}
