window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id": "1985000000000000001", "id_str": "1985000000000000001", "lang": "en", "truncated": false,
      "created_at": "Mon Nov 03 11:00:00 +0000 2025",
      "source": "<a href=\"javascript:top.pwned=3\">Evil client</a>",
      "entities": { "hashtags": [], "symbols": [], "user_mentions": [{ "name": "<svg onload=top.pwned=4>", "screen_name": "\"><img src=x onerror=top.pwned=4>", "id_str": "7002", "id": "7002", "indices": ["0", "5"] }], "urls": [{ "url": "https://t.example/1", "expanded_url": "javascript:top.pwned=5", "display_url": "<b>evil</b>", "indices": ["0", "5"] }], "media": [{ "media_url_https": "{{canary}}/media.jpg", "type": "photo", "url": "https://t.example/2", "expanded_url": "{{canary}}/media" }] },
      "full_text": "<script>top.pwned=6</script> &lt;script&gt;top.pwned=6&lt;/script&gt; &lt;img src=x onerror=top.pwned=6&gt; {{canary}}/post https://t.example/1"
    }
  }
]
