// SPDX-License-Identifier: Apache-2.0
package news.verbatim.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FolderTest extends StoragePromises {

    @TempDir
    Path root;

    @Override
    Storage storage() {
        return new Folder(root);
    }

    @Override
    Path lies() {
        return root;
    }
}
