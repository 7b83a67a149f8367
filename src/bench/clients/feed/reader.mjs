// SPDX-License-Identifier: Apache-2.0
// What somebody else's reader finds in the three feeds of a running product, held against the articles it serves.
//   node reader.mjs http://127.0.0.1:PORT
import assert from 'node:assert/strict'
import { generateJsonFeed, parseFeed } from 'feedsmith'

const base = process.argv[2]
const text = path => fetch(base + path).then(answer => (assert.equal(answer.status, 200, path), answer.text()))
const list = JSON.parse(await text('/content/v1/articles?limit=50&sort=-publishedAt')).items
const articles = new Map(await Promise.all(list.map(async card => {
    const article = JSON.parse(await text(`/content/v1/articles/${card.id}?body=text`))
    return ['urn:uuid:' + card.id, article]
})))
const second = written => Math.floor(Date.parse(written) / 1000) // RSS knows no smaller unit

function holds(entry) {
    const article = articles.get(entry.id)
    assert.ok(article, 'an article that is not in the list: ' + entry.id)
    assert.equal(entry.title, article.headline)
    assert.equal(second(entry.published), second(article.publishedAt))
    assert.ok(entry.url.endsWith('/' + article.slug), entry.url)
    const words = entry.html.replace(/<[^>]*>/g, '').replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&gt;/g, '>')
    const paragraph = article.bodyText.split('\n')[0].slice(0, 40)
    assert.ok(words.includes(paragraph), `${entry.id} lacks its first words: ${paragraph}`)
    if (entry.tags) assert.deepEqual(new Set(entry.tags), new Set(article.tags.map(tag => tag.name)))
}

const entries = {
    'feed.json': feed => feed.items.map(item => ({
        id: item.id, title: item.title, published: item.date_published, url: item.url, html: item.content_html, tags: item.tags ?? [],
    })),
    'atom.xml': feed => feed.entries.filter(entry => articles.has(entry.id)).map(entry => ({
        id: entry.id, title: entry.title.value ?? entry.title, published: entry.published, html: entry.content.value ?? entry.content,
        url: entry.links.find(link => !link.rel || link.rel === 'alternate').href,
    })),
    'rss.xml': feed => feed.items.map(item => ({
        id: item.guid.value, title: item.title, published: item.pubDate, url: item.link, html: item.content.encoded,
    })),
}

for (const [name, read] of Object.entries(entries)) {
    const written = await text('/content/v1/feeds/' + name)
    const { feed } = parseFeed(written)
    const found = read(feed)
    assert.equal(found.length, articles.size, name)
    found.forEach(holds)
    if (name === 'feed.json') {
        const ours = JSON.parse(written)
        for (const item of ours.items) {
            delete item._verbatim // an extension, which readers are free to pass over
            for (const date of ['date_published', 'date_modified']) item[date] = new Date(item[date]).toISOString() // as it writes them
        }
        assert.deepEqual(generateJsonFeed(feed), ours, 'what comes back is not what went in')
    }
    console.log(`ok  ${name}: ${found.length} articles`)
}
