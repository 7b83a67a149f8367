// SPDX-License-Identifier: Apache-2.0
package news.verbatim.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Where files are kept, as the settings say; made when the first file is asked for, so that who has none pays nothing. */
@ApplicationScoped
class Choice {

    @Produces
    @ApplicationScoped
    Storage storage(StorageConfig config, BucketConfig settings) {
        var bucket = settings.deposit()
                .map(deposit ->
                        new Bucket(deposit, config.nearby(), settings.nearby().asLongValue(), settings.linkTime()));
        return Moving.of(config.kind() == StorageConfig.Place.S3, new Folder(config.directory()), bucket);
    }
}
