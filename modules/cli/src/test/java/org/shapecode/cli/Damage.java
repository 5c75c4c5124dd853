package org.shapecode.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.shapecode.core.AtomicFiles;

/** Ways in which a file is damaged, by chance, by mistake or on purpose. */
enum Damage {
    EMPTIED {
        @Override
        byte[] of(byte[] file, byte[] other, Random random) {
            return new byte[0];
        }
    },
    CUT_OFF {
        @Override
        byte[] of(byte[] file, byte[] other, Random random) {
            return Arrays.copyOf(file, random.nextInt(file.length));
        }
    },
    CUT_AT_A_LINE {
        @Override
        byte[] of(byte[] file, byte[] other, Random random) {
            List<String> lines = text(file).lines().toList();
            return bytes(String.join("\n", lines.subList(0, random.nextInt(lines.size()))) + "\n");
        }
    },
    BIT_FLIPPED {
        @Override
        byte[] of(byte[] file, byte[] other, Random random) {
            byte[] damaged = file.clone();
            damaged[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
            return damaged;
        }
    },
    BLOCK_ZEROED {
        @Override
        byte[] of(byte[] file, byte[] other, Random random) {
            byte[] damaged = file.clone();
            int from = random.nextInt(file.length);
            Arrays.fill(damaged, from, Math.min(file.length, from + 512), (byte) 0);
            return damaged;
        }
    },
    BYTES_ADDED {
        @Override
        byte[] of(byte[] file, byte[] other, Random random) {
            byte[] damaged = Arrays.copyOf(file, file.length + 1 + random.nextInt(64));
            for (int i = file.length; i < damaged.length; i++) {
                damaged[i] = (byte) random.nextInt();
            }
            return damaged;
        }
    },
    LINE_TWICE {
        @Override
        byte[] of(byte[] file, byte[] other, Random random) {
            String text = text(file);
            List<String> lines = text.lines().toList();
            String line = lines.get(random.nextInt(lines.size()));
            return bytes(text.replace(line, line + "\n" + line));
        }
    },
    NUMBER_REPLACED {
        @Override
        byte[] of(byte[] file, byte[] other, Random random) {
            List<String> odd = List.of("NaN", "-1", "0", "1e400", "99999999999", "\"\"", "null", "[]", "{}", "1e-320");
            String replacement = odd.get(random.nextInt(odd.size()));
            String[] parts = text(file).split("(?<=[^0-9])(?=[0-9])");
            int chosen = random.nextInt(parts.length);
            parts[chosen] = parts[chosen].replaceFirst("^[0-9][0-9.eE-]*", replacement);
            return bytes(String.join("", parts));
        }
    },
    OF_ANOTHER_RUN {
        @Override
        byte[] of(byte[] file, byte[] other, Random random) {
            return other;
        }
    },
    MISSING {
        @Override
        void inflict(Path file, Path other, Random random) throws IOException {
            Files.delete(file);
        }
    },
    A_FOLDER {
        @Override
        void inflict(Path file, Path other, Random random) throws IOException {
            Files.delete(file);
            Files.createDirectory(file);
        }
    },
    A_LINK_TO_ANOTHER {
        @Override
        void inflict(Path file, Path other, Random random) throws IOException {
            Files.delete(file);
            Files.createSymbolicLink(file, other);
        }
    },
    HUGE {
        @Override
        void inflict(Path file, Path other, Random random) throws IOException {
            // Sparse: it takes no room on the disk.
            try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
                channel.position(3L << 30).write(ByteBuffer.wrap(new byte[1]));
            }
        }
    },
    OF_THE_OTHER_PART {
        @Override
        boolean fits(Path file) {
            return isWeights(file);
        }

        @Override
        void inflict(Path file, Path other, Random random) throws IOException {
            boolean encoder = file.getFileName().toString().startsWith("encoder");
            Path sibling = file.resolveSibling(encoder ? "decoder.zip" : "encoder.zip");
            Files.copy(sibling, file, StandardCopyOption.REPLACE_EXISTING);
        }
    },
    STRIDE {
        @Override
        boolean fits(Path file) {
            return isWeights(file);
        }

        @Override
        byte[] of(byte[] file, byte[] other, Random random) throws IOException {
            return rezipped(file, (name, content) -> {
                if (name.equals(COEFFICIENTS)) {
                    // Behind two type names and the header's length, the rank and the side of the array.
                    ByteBuffer.wrap(content).putLong(48, 1_000_000);
                }
                return content;
            });
        }
    },
    NOT_FINITE {
        @Override
        boolean fits(Path file) {
            return isWeights(file);
        }

        @Override
        byte[] of(byte[] file, byte[] other, Random random) throws IOException {
            return rezipped(file, (name, content) -> {
                if (name.equals(COEFFICIENTS)) {
                    ByteBuffer.wrap(content).putFloat(content.length - Float.BYTES, Float.NaN);
                }
                return content;
            });
        }
    },
    ZIP_BOMB {
        @Override
        boolean fits(Path file) {
            return isWeights(file);
        }

        @Override
        byte[] of(byte[] file, byte[] other, Random random) throws IOException {
            return rezipped(file, (name, content) -> Arrays.copyOf(content, 8 << 20));
        }
    },
    CHECKPOINT_RENAMED {
        @Override
        boolean fits(Path file) {
            return file.getParent().getFileName().toString().startsWith("checkpoint-") && isWeights(file);
        }

        @Override
        void inflict(Path file, Path other, Random random) throws IOException {
            Files.move(file.getParent(), file.getParent().resolveSibling("checkpoint-" + (1 + random.nextInt(2))));
        }
    };

    private static final String COEFFICIENTS = "coefficients.bin";

    /** Whether it can be done to a file, by its name. */
    boolean fits(Path file) {
        return true;
    }

    private static boolean isWeights(Path file) {
        return file.toString().endsWith(".zip");
    }

    private static byte[] rezipped(byte[] zip, BiFunction<String, byte[], byte[]> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(change.apply(entry.getName(), in.readAllBytes()));
            }
        }
        return bytes.toByteArray();
    }

    /** The damaged content. */
    byte[] of(byte[] file, byte[] other, Random random) throws IOException {
        return file;
    }

    /**
     * Damages a file.
     *
     * @param other the same file of another run
     */
    void inflict(Path file, Path other, Random random) throws IOException {
        AtomicFiles.write(file, of(Files.readAllBytes(file), Files.readAllBytes(other), random));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
