// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Stands in for whatever makes a secret. */
@Path("/desk/v1/tryouts/secrets")
@RunOnVirtualThread
class SecretResource {

    record Secret(String name, @Nullable String key) implements Once {
        @Override
        public Secret stored() {
            return new Secret(name, null);
        }
    }

    record Nothing() {}

    @POST
    @Changing
    @Authenticated
    @Operation(hidden = true)
    public RestResponse<Secret> make(Nothing nothing) {
        return ResponseBuilder.<Secret>create(201)
                .entity(new Secret("front door", "swordfish"))
                .build();
    }

    @POST
    @Path("form")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Changing
    @Authenticated
    @Operation(hidden = true)
    public Secret take(@RestForm String name, @RestForm FileUpload file) {
        return new Secret(name, null);
    }
}
