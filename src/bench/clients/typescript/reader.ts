// SPDX-License-Identifier: Apache-2.0
// What a frontend does first, written against the types made from openapi.yaml: read an article, tell its blocks apart by
// `type`, and show their runs. If this no longer compiles, the contract has become worse for those who read.
import type { components, operations, paths } from "./contract";

type Article = components["schemas"]["PublishedArticle"];
type Block = components["schemas"]["PublishedBlock"];
type Run = components["schemas"]["Run"];
type Problem = components["schemas"]["Problem"];
type Answer = paths["/content/v1/articles/{name}"]["get"]["responses"]["200"]["content"]["application/json"];
type Filters = NonNullable<operations["listArticles"]["parameters"]["query"]>;

const readable = (text: string): string =>
    text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

async function read(server: string, name: string): Promise<Article> {
    const response = await fetch(`${server}/content/v1/articles/${encodeURIComponent(name)}`);
    if (!response.ok) {
        const problem = (await response.json()) as Problem;
        throw new Error(`${problem.status} ${problem.type}: ${problem.detail}`);
    }
    const answer: Answer = await response.json();
    return answer;
}

function run(article: Article, piece: Run): string {
    let html = readable(piece.text);
    for (const mark of piece.marks) {
        switch (mark) {
            case "strong":
                html = `<strong>${html}</strong>`;
                break;
            case "emphasis":
                html = `<em>${html}</em>`;
                break;
            case "link":
                html = piece.href === null ? html : `<a href="${readable(piece.href)}">${html}</a>`;
                break;
            case "underline":
            case "strike":
            case "subscript":
            case "superscript":
            case "code":
                break;
            default:
                mark satisfies never;
        }
    }
    const said = article.attributions.filter((attribution) => piece.attributions.includes(attribution.id));
    const who = said.map((attribution) => attribution.speaker?.name ?? "someone").join(", ");
    return who === "" ? html : `<span title="${readable(who)}">${html}</span>`;
}

const runs = (article: Article, pieces: Run[]): string => pieces.map((piece) => run(article, piece)).join("");

function block(article: Article, piece: Block): string {
    switch (piece.type) {
        case "paragraph":
            return `<p>${runs(article, piece.runs)}</p>`;
        case "block-quote":
            return `<blockquote>${runs(article, piece.runs)}</blockquote>`;
        case "heading":
            return `<h${piece.level}>${runs(article, piece.runs)}</h${piece.level}>`;
        case "list":
            return `<ul>${piece.items.map((item) => `<li>${runs(article, item.runs)}</li>`).join("")}</ul>`;
        case "table":
            return `<table>${piece.rows
                .map((row) => `<tr>${row.map((cell) => `<td>${runs(article, cell.runs)}</td>`).join("")}</tr>`)
                .join("")}</table>`;
        case "figure":
            return `<figcaption>${readable(article.captions.find((known) => known.id === piece.caption)?.display ?? "")}</figcaption>`;
        case "pull-quote":
            return `<aside>${readable(piece.quote ?? "")}</aside>`;
        case "embed":
            return `<a href="${readable(piece.url)}">${readable(piece.title ?? piece.url)}</a>`;
        case "divider":
            return "<hr>";
        default:
            return piece satisfies never;
    }
}

export async function page(server: string, name: string): Promise<string> {
    const article = await read(server, name);
    const body = article.body.map((piece) => block(article, piece)).join("\n");
    return `<h1>${readable(article.headline)}</h1>\n${body}`;
}

export const newest: Filters = { limit: 10, sort: "-publishedAt" };
