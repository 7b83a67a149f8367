// SPDX-License-Identifier: Apache-2.0
package news.verbatim.kernel;

import java.util.List;

/** Every way the product says no. The name is the contract: in lower case with hyphens it ends the problem's type. */
public enum Kind {
    MALFORMED(400, "The request could not be read"),
    MALFORMED_JSON(400, "The body is not JSON that can be read"),
    INVALID_ENCODING(400, "The request is not well-formed UTF-8"),
    FORBIDDEN_CHARACTER(400, "The request holds a character that no text may hold"),
    UNKNOWN_FIELD(400, "The request names something that does not exist"),
    WRONG_TYPE(400, "A value is of the wrong JSON type"),
    INVALID_PARAMETER(400, "A parameter cannot be read"),
    UNAUTHENTICATED(401, "Sign in first"),
    FORBIDDEN(403, "You may not do this"),
    NOT_FOUND(404, "There is no such thing here"),
    METHOD_NOT_ALLOWED(405, "This address does not know that method"),
    NOT_ACCEPTABLE(406, "None of the formats you accept can be had here"),
    REQUEST_TIMEOUT(408, "The request took too long to arrive"),
    STAGE_CONFLICT(409, "The article is not at a stage that allows this"),
    IN_USE(409, "Something still refers to this"),
    ALREADY_EXISTS(409, "There is one already"),
    GONE(410, "This has been taken down"),
    OTHER_SEQUENCE(410, "What you followed is not what there is"),
    STALE_REVISION(412, "Someone else wrote in the meantime"),
    PAYLOAD_TOO_LARGE(413, "The body is larger than allowed"),
    URI_TOO_LONG(414, "The address is longer than allowed"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is of a type that is not understood here"),
    RANGE_NOT_SATISFIABLE(416, "The file has no such part"),
    UNACCEPTABLE(422, "The request can be read but not accepted"),
    NOT_READY(422, "The article is not ready to go live"),
    NO_ARTICLE(422, "The text holds no article"),
    UNREADABLE_FILE(422, "The file is damaged"),
    IMAGE_TOO_LARGE(422, "The picture has more pixels than are taken here"),
    KEY_REUSED(422, "The key stands for another request"),
    PRECONDITION_REQUIRED(428, "Say which revision you have seen"),
    RATE_LIMITED(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "The headers are larger than allowed"),
    UNEXPECTED(500, "Something went wrong on our side"),
    CORRUPT_MEDIA(500, "The file is not what was stored"),
    OVERLOADED(503, "Too busy at the moment"),
    DATABASE_UNAVAILABLE(503, "The database cannot be reached at the moment"),
    SIGN_IN_UNAVAILABLE(503, "The server where people sign in cannot be reached at the moment"),
    STORAGE_UNAVAILABLE(503, "The files cannot be reached at the moment"),
    STORAGE_FULL(507, "There is no room left to store this");

    private final int status;
    private final String title;

    Kind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The name on the wire: {@code STALE_REVISION} is {@code stale-revision}. */
    public String wire() {
        return Flaw.wire(this);
    }

    public Refusal because(String detail, Object... args) {
        return new Refusal(this, args.length == 0 ? detail : detail.formatted(args), List.of());
    }
}
