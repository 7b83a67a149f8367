// SPDX-License-Identifier: Apache-2.0
// The filter of the desk's page knows chapters only; with this it finds operations by their words, too.
window.deskFilter = () => ({
  fn: {
    opsFilter: (chapters, phrase) => {
      const words = phrase.toLowerCase().split(/\s+/).filter(Boolean);
      const says = (chapter, operation) => {
        const text = [
          chapter,
          operation.get("method"),
          operation.get("path"),
          operation.getIn(["operation", "operationId"]),
          operation.getIn(["operation", "summary"]),
        ].join(" ").toLowerCase();
        return words.every((word) => text.includes(word));
      };
      return chapters
        .map((group, chapter) =>
          group.update("operations", (all) => all.filter((operation) => says(chapter, operation))))
        .filter((group) => group.get("operations").size > 0);
    },
  },
});
