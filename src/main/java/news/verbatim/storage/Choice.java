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
        var folder = new Folder(config.directory());
        var deposit = settings.deposit();
        if (deposit.isEmpty()) return folder;
        var bucket =
                new Bucket(deposit.get(), config.nearby(), settings.nearby().asLongValue(), settings.linkTime());
        return switch (config.kind()) {
            case FOLDER -> new Moving(folder, bucket);
            case S3 -> new Moving(bucket, folder);
        };
    }
}
