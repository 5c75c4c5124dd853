package org.shapecode.views.live;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.shapecode.core.Progress;
import org.shapecode.toolkit.RunNames;
import org.shapecode.toolkit.StatusBarProgress;

/**
 * Shows the loading of runs and studies in the status bar: for each folder one bar, which runs once from the start to the end
 * of all that is asked for meanwhile, and whose button cancels all of it. Thread-safe; the parts of a folder must be worked on
 * one after another.
 */
final class FolderLoads {
    private static final int UNITS = 1000;

    private final Function<Path, Bar> bars;

    /** What is loaded now, by folder. */
    private final Map<Path, Load> loads = new HashMap<>();

    /** A bar that is shown until it is closed. */
    record Bar(Progress progress, Runnable close) {
        static Bar inStatusBar(Path folder) {
            StatusBarProgress shown = new StatusBarProgress("Loading " + RunNames.of(folder));
            return new Bar(shown, shown::close);
        }
    }

    /**
     * Loads nothing yet.
     *
     * @param bars show a bar for a folder, on the thread that loads
     */
    FolderLoads(Function<Path, Bar> bars) {
        this.bars = bars;
    }

    /** Adds a part to what is loaded of a folder; to be closed, whether it was loaded or not. */
    Part part(Path folder) {
        synchronized (loads) {
            Load load = loads.get(folder);
            if (load == null || load.isCancelled()) {
                load = new Load(folder);
                loads.put(folder, load);
            }
            load.parts++;
            return new Part(load);
        }
    }

    /** All that is loaded of a folder. */
    private final class Load {
        private final Path folder;
        private volatile Bar bar;

        /** Guarded by the map. */
        private int parts;

        private int ended;
        private boolean model;
        private long reported;

        Load(Path folder) {
            this.folder = folder;
        }

        boolean isCancelled() {
            return bar != null && bar.progress().isCancelled();
        }

        private void start(boolean makesModel) {
            if (bar == null) {
                bar = bars.apply(folder);
            }
            synchronized (loads) {
                model |= makesModel;
            }
            report(0, "");
        }

        /** What was reported stays, also when there are more parts now. */
        private void report(double share, String message) {
            synchronized (loads) {
                reported = Math.max(reported, (long) (UNITS * fraction(ended + share)));
            }
            bar.progress().report(reported, UNITS, message);
        }

        /** The first part takes half of the time if it makes the model that all others need. */
        private double fraction(double done) {
            if (!model || parts == 1) {
                return done / parts;
            }
            return done < 1 ? done / 2 : 0.5 + (done - 1) / (parts - 1) / 2;
        }

        private void end() {
            synchronized (loads) {
                ended++;
                if (ended < parts) {
                    return;
                }
                loads.remove(folder, this);
            }
            if (bar != null) {
                report(0, "");
                bar.close().run();
            }
        }
    }

    /** One of the things that are asked for of a folder. */
    static final class Part implements Progress, AutoCloseable {
        private final Load load;
        private volatile boolean abandoned;
        private double left = 1;
        private double before;

        Part(Load load) {
            this.load = load;
        }

        /**
         * Shows the bar, unless it is shown. Call it before the first report, and not at all if nothing needs to be loaded.
         *
         * @param makesModel whether the first part makes a model and its images, which takes long
         */
        void start(boolean makesModel) {
            load.start(makesModel);
        }

        /** Cancels this part alone because its result is no longer needed; sends no notification. */
        void abandon() {
            abandoned = true;
        }

        boolean isAbandoned() {
            return abandoned;
        }

        @Override
        public boolean isCancelled() {
            return abandoned || load.isCancelled();
        }

        /** A part has several activities, and how many is not known: each takes half of what the ones before it left. */
        @Override
        public void report(long done, long total, String message) {
            double now = (double) Math.min(done, total) / total;
            if (now < before) {
                left /= 2;
            }
            before = now;
            load.report(1 - left + left / 2 * now, message);
        }

        @Override
        public void close() {
            load.end();
        }
    }
}
