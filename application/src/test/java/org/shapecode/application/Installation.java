package org.shapecode.application;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.netbeans.api.autoupdate.InstallSupport;
import org.netbeans.api.autoupdate.OperationContainer;
import org.netbeans.api.autoupdate.OperationSupport;
import org.netbeans.api.autoupdate.UpdateElement;
import org.netbeans.api.autoupdate.UpdateUnit;
import org.netbeans.api.autoupdate.UpdateUnitProvider;
import org.netbeans.api.autoupdate.UpdateUnitProviderFactory;

/** Installs plugins into the running application with what stands behind Tools &gt; Plugins &gt; Downloaded. */
final class Installation {
    private Installation() {}

    /** Installs an NBM file into the user directory; whether the application must be restarted then. */
    static boolean needsRestart(Path nbm) throws Exception {
        UpdateUnitProvider provider =
                UpdateUnitProviderFactory.getDefault().create(nbm.getFileName().toString(), nbm.toFile());
        List<UpdateUnit> units = provider.getUpdateUnits();
        assertEquals(nbm + " holds one module", 1, units.size());
        UpdateElement element = units.get(0).getAvailableUpdates().get(0);
        OperationContainer<InstallSupport> container = OperationContainer.createForInstall();
        OperationContainer.OperationInfo<InstallSupport> info = container.add(element);
        assertTrue(
                "lacking: " + info.getBrokenDependencies(),
                info.getBrokenDependencies().isEmpty());
        InstallSupport support = container.getSupport();
        InstallSupport.Validator downloaded = support.doDownload(null, Boolean.FALSE, true);
        InstallSupport.Installer valid = support.doValidate(downloaded, null);
        OperationSupport.Restarter restarter = support.doInstall(valid, null);
        return restarter != null;
    }
}
