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
    loading | play video | watch video`),
  // Whole lines that could also be a subheading, and count only in front of an article or behind it.
  edges: words(`
    back | back to top | close | menu | search | home | next | previous | save | comments | comment |
    leave a comment | join the conversation | more articles | more stories | more news |
    more from this section | most read | most popular | trending | trending now | top stories | recommended |
    recommended for you | you may also like | you might also like | editors picks | editor's picks |
    latest news | latest stories | video of the day | newsletter | newsletters | sign in | log in | register |
    my account | cookie policy | privacy policy | terms of use | terms of service | contact us | about us |
    logo | deal of the day | deals of the week | this week in deals | tags`),
  // Beginnings of lines that lead away from the article.
  // Beginnings of lines that lead away from the article.
  leads: words(`
    read more: | read also: | also read: | see also: | related: | more: | watch: | read next: | read also -`),
  // Beginnings that could also be an author's, and count only behind an article or in front of it.
  edgeLeads: words(`
    click here to | sign up for | sign up to | subscribe to our | subscribe to the | follow us on | like us on |
    download our app | download the app | all rights reserved`),
  // What a site asks its readers: one word of each list in one short line.
  calls: {
    ask: words(`
    tell us | let us know | leave | share | join | have your say | write | what do you think | add`),
    where: words(`
    comment | comments | comments section | below | conversation`),
  },
}
