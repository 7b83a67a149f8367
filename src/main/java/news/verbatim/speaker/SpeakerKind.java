// SPDX-License-Identifier: Apache-2.0
package news.verbatim.speaker;

/** What kind of voice it is that speaks: not everyone who is quoted is a person with a name. */
public enum SpeakerKind {
    PERSON,
    ORGANIZATION,
    STATE_OR_GOVERNMENT,
    UNNAMED_GROUP,
    ANONYMOUS,
    DOCUMENT
}
