// Words that news sites in English put around an article. Data only; chrome.ts says where they count.
import { type ChromeWords, words } from './chrome-words.ts'

export const english: ChromeWords = {
  // Whole lines that are never an author’s, folded: no case, no accents, no punctuation at the end.
  anywhere: words(`
    advertisement | advertising | sponsored | sponsored content | story continues below advertisement |
    article continues below | skip to content | skip to main content | skip to navigation | share |
    share this | share this article | share this story | share on facebook | share on twitter | tweet | print |
    print this page | email | email this article | copy link | bookmark | show comments | view comments |
    load comments | related | related articles | related stories | related content | related topics |
    more on this story | read more | read next | see also | sign up | subscribe | subscribe now | follow us |
    loading | play video | watch video | listen to this article | listen to this story | save for later |
    read later | gift this article | report an error | report a correction | view all comments | post a comment |
    add a comment | write a comment | scroll to continue | advertisement - scroll to continue |
    this page refreshes automatically | this page updates automatically | refresh the page for updates |
    story continues below | article continues after advertisement | enable javascript to view comments |
    was this article helpful | was this page helpful | did you like this article | did you enjoy this article |
    back to article | back to news | jump to comments | share your thoughts | read the full story |
    read full story | read the full article | continue reading | show more | load more | see all | view all |
    view gallery | click to enlarge | enlarge image | image caption | media caption | image source |
    no comments yet | be the first to comment | log in to comment | sign in to comment | all rights reserved |
    accept all | accept all cookies | reject all | manage cookies | manage preferences | cookie settings |
    already a subscriber | privacy settings | unsubscribe | update your preferences | update preferences |
    view online | view in browser | view this email in your browser | forward to a friend | manage subscription |
    send us a tip | report this page |
    subscribers only | for subscribers only | exclusive to subscribers | subscriber exclusive | members only |
    promoted content | partner content | paid content | paid post | from our partners | around the web |
    sponsored links | copy link to clipboard | link copied | print this story | print article | print story |
    email this story | share this page | report a problem | report a problem with this article |
    report this article | report an issue | your browser does not support video |
    your browser does not support this video | your browser does not support the video tag |
    read the full story here | read our full coverage here | read our full coverage | full coverage |
    see our live blog here | follow our live coverage | terms and conditions | terms of use |
    manage your preferences | manage your cookies | manage consent | cookie preferences |
    do not sell my personal information | comments are closed | comments are now closed |
    comments have been closed | comments are closed on this story | comments are now closed on this story |
    continue reading below | more below advertisement | scroll down to continue | skip advertisement | skip ad |
    play this video | watch live | listen now | listen live | listen to story | turn on notifications |
    allow notifications | enable notifications | add to favourites | add to favorites | save article |
    save this article | unsave | resize text | text size | font size | back to homepage | return to homepage |
    return to top | go to top | hide comments | sort by | newest | oldest | reply | report comment |
    sign in to continue | log in to continue | subscribe to continue | register to continue |
    this video is not available | video unavailable | image gallery | view more | see more | discover more |
    explore more | get started | learn more | find out more | buy now | shop now | skip to the story |
    skip to article | skip to main | jump to content | this live page is now closed | this live blog is now closed |
    this live blog has ended | this page is no longer being updated | this live coverage has ended |
    live updates have ended | all times are local`),
  // Whole lines that could also be a subheading, and count only in front of an article or behind it.
  edges: words(`
    back | back to top | close | menu | search | home | next | previous | save | comments | comment |
    leave a comment | join the conversation | more articles | more stories | more news |
    more from this section | most read | most popular | trending | trending now | top stories | recommended |
    recommended for you | you may also like | you might also like | editors picks | editor's picks |
    latest news | latest stories | video of the day | newsletter | newsletters | sign in | log in | register |
    my account | cookie policy | privacy policy | terms of use | terms of service | contact us | about us |
    logo | deal of the day | deals of the week | this week in deals | tags | archive | archives | e-edition |
    donate | support us | podcasts | weather | jobs | notices | breaking news | more | more news | follow |
    all news | corrections | corrections and clarifications | live coverage | accessibility help | also in this issue | in this issue | share your story | about the author |
    ad | premium | exclusive | up next | most viewed | most shared | most commented | most discussed |
    most watched | editor's choice | editors' choice | editor's pick | you might like | you may like |
    recommended stories | recommended reading | suggested reading | further reading | today's top stories |
    today's headlines | headlines | latest | in other news | in brief | in pictures | in photos | photo gallery |
    gallery | video | videos | audio | podcast | puzzles | crossword | horoscope | horoscopes | lottery |
    obituaries | classifieds | events | what's on | weather forecast | tv guide | sections | sport | business |
    opinion | letters | culture | lifestyle | travel | property | cars | shop | offers | competitions | e-paper |
    today's paper | print edition | digital edition | help | help centre | faq | advertise | advertise with us |
    work for us | careers | press office | sitemap | site map | cookies | privacy | terms | legal | imprint |
    accessibility | languages | change edition | edition | notifications | alerts | breaking | live | on this page |
    contents | table of contents | topics | related | sponsored by | presented by | about this article |
    article information | story tags | also on | elsewhere | from the archive | best of | long reads | explainers |
    fact check`),
  // Beginnings of lines that lead away from the article.
  leads: words(`
    read more: | read also: | also read: | see also: | related: | more: | watch: | read next: | read also - |
    previous article: | next article: | previous post: | next post: | previous story: | next story: |
    also in this issue: | more from this issue: | more stories: | related stories: | related articles: |
    read our | read the full | see our | also on this | more from us: | from the archive: | explore more: |
    don't miss: | in case you missed it: | recommended: | must read: | further reading: | watch now: | listen: |
    listen now: | live: follow`),
  // Beginnings that could also be an author's, and count only behind an article or in front of it.
  edgeLeads: words(`
    click here to | sign up for | sign up to | subscribe to our | subscribe to the | follow us on | like us on |
    download our app | download the app | all rights reserved | tags: | tagged: | topics: | filed under: |
    posted in: | categories: | more in | originally published in | reproduction without permission |
    printed in | get our app | support our journalism | reader-funded | translated from | translated by | original in |
    this translation was | (translation: | translation: | you are receiving this | you received this | you are on the |
    you get this | our standards: | coming up: | vote: | quiz: | competition: | win a | win two |
    sponsored by | in partnership with | in association with | brought to you by |
    join our | join us on | add us as | be the first to | most commented: | most viewed: |
    most shared: | up next: | in pictures: | in photos: | photo gallery: | gallery: | more on: |
    elsewhere: | sections: | last updated | updated every | register for free | register to |
    create a free account | create an account | become a member | become a subscriber | become a supporter |
    start your free trial | play today's | vote in our | take our quiz | take our poll |
    poll: | survey: | giveaway: | help us keep | help keep our | support independent | support local |
    with your support | make a contribution | make a donation | buy us a coffee |
    a print version of this | this article appeared in | this article first appeared | first published in |
    a version of this article | this story was originally | registered in england | registered office |
    published by`),
  // What a site asks its readers: one word of each list in one short line.
  calls: {
    ask: words(`
    tell us | let us know | leave a | leave your | share your | join the | have your say | write | what do you think | add`),
    where: words(`
    comment | comments | comments section | below | conversation`),
  },
  teasers: words(`
    related | related articles | related stories | related content | related topics | more on this story |
    read more | read next | see also | read also | also read | more articles | more stories | more news |
    more from this section | most read | most popular | trending | trending now | top stories | recommended |
    recommended for you | you may also like | you might also like | latest news | latest stories |
    editors picks | editor's picks | also in this issue | in this issue | more like this | don't miss | in case you missed it`),
  teasersOf: words(`
    read more on | read more about | more on | more about | more from | more in | most read in | latest on | also in`),
  reactions: words(`
    comment | comments | reaction | reactions | response | responses | reply | replies`),
  service: words(`
    facebook | twitter | whatsapp | linkedin | instagram | mastodon | bluesky | telegram | reddit | pinterest |
    youtube | flipboard | messenger | rss | share | tweet | print | email | e-mail | copy | bookmark | save | follow |
    like | subscribe | subscription | subscriptions | login | logout | register | comments | comment | newsletter |
    newsletters | menu | search | home | homepage | account | cookies | privacy | contact | feedback | sitemap |
    advertise | archive | archives | e-edition | e-paper | podcasts | listen | log in | log out | sign in | sign up |
    sign out | read later | save for later | back to top`),
  between: words(`
    on | to | the | this | via | by | and | or | article | story | page | link | us | our | my | your | news | x | all |
    about | for | later | now | with | in | here | up | terms | policy | rss | feed`),
  buttons: words(`
    subscribe | subscribe now | subscribe here | subscribe today | sign up | sign up here | sign up now | log in |
    login | sign in | register | register now | donate | donate now | accept | accept all | i accept | i agree |
    agree | got it | reject all | manage preferences | manage cookies | unsubscribe | unsubscribe here | upgrade | upgrade now`),
  reading: {
    before: words(`reading time | read time | estimated reading time | read | listening time | time to read`),
    after: words(`read | reading | reading time | listen | to read`),
  },
  offers: {
    ask: words(`
    sign up | subscribe | register | get | receive | join | follow | download | try | support our | support us |
    become a | contact us | email us | send us | don't miss | listen to our |
    support | donate | become | create`),
    what: words(`
    newsletter | newsletters | inbox | alerts | notifications | whatsapp channel | app | e-edition | podcast |
    subscription | free trial | newsdesk | news desk | newsroom | tips | tip-off | journalism | briefing |
    daily email | weekly email | mailing list`),
    ours: words(`our | us | your | to our | to your`),
  },
  consent: {
    what: words(`cookie | cookies | your privacy | your data | personal data | our partners`),
    how: words(`
    we value your | we use cookies | we and our | accept all | reject all | i agree | you agree | your consent |
    manage preferences | this site uses | this website uses | our website uses | this site stores`),
  },
  closed: {
    what: words(`
    this article | this story | this content | the rest of this | continue reading | keep reading |
    already a subscriber | already registered | already a member | unlimited access | full access`),
    to: words(`
    for subscribers | to subscribers | subscribers only | subscriber-only | members only | for members |
    subscribe | sign in | log in | register now | register for free`),
  },
  allowance: {
    what: words(`free article | free articles | free story | free stories | articles left | complimentary articles`),
    left: words(`you have | you've | left | remaining | this month`),
  },
  rights: words(`
    trading name of | registered in england | registered in scotland | company number | vat number | issn | all rights reserved | may not be reproduced | no reproduction | reproduction without | may use this text | with credit`),
  contact: words(`text | call | email | e-mail | whatsapp | contact | ring | write to | message | phone`),
  credits: words(`
    photo | photos | photograph | photographs | picture | pictures | image | images | credit | photo credit |
    image credit | picture credit | photo by | photograph by | image by | picture by | illustration | illustration by |
    graphic | video by | file photo | photo illustration | image source | courtesy of |
    pictures by | photographs by | photos by | photography | photography by | handout | file picture |
    library picture`),
  months: words(`
    january | february | march | april | may | june | july | august | september | october | november | december |
    jan | feb | mar | apr | jun | jul | aug | sep | sept | oct | nov | dec`),
}
