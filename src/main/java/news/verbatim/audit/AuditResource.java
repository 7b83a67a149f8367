// SPDX-License-Identifier: Apache-2.0
package news.verbatim.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import news.verbatim.http.Caller;
import news.verbatim.http.Page;
import news.verbatim.http.Paging;
import news.verbatim.http.Roles;
import news.verbatim.kernel.Kind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the audit is read. There is no way to write it but to do something. */
@Path("/desk/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Administration")
class AuditResource {

    private final Lines lines;
    private final Auditor auditor;
    private final Caller caller;
    private final Semaphore verifying = new Semaphore(1);

    AuditResource(Lines lines, Auditor auditor, Caller caller) {
        this.lines = lines;
        this.auditor = auditor;
        this.caller = caller;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.EDITOR, Roles.PUBLISHER, Roles.LEGAL, Roles.ADMIN})
    @Operation(
            operationId = "listAudit",
            summary = "See who changed what",
            description =
                    "Every change at the desk, newest first, and refusals worth knowing. What was done to users and "
                            + "keys, and who failed to sign in, is told to `legal` and `admin` only.")
    public Page<AuditView> list(@BeanParam AuditFilters filters, @BeanParam Paging paging) throws SQLException {
        return lines.page(filters, caller.is(Roles.LEGAL, Roles.ADMIN), paging);
    }

    @GET
    @Path("verification")
    @Transactional
    @RolesAllowed({Roles.LEGAL, Roles.ADMIN})
    @Operation(
            operationId = "verifyAudit",
            summary = "Check that nobody altered the audit",
            description =
                    "Reads every line from the first to the last and computes its seal again. It takes a second or "
                            + "so for a hundred thousand lines; one at a time.")
    public Verification verify() throws SQLException {
        if (!verifying.tryAcquire())
            throw Kind.OVERLOADED
                    .because("Somebody is having it checked at this moment")
                    .with("retryAfter", 5);
        try {
            return auditor.verify();
        } finally {
            verifying.release();
        }
    }
}
