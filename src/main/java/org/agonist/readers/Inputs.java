package org.agonist.readers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Turns what a user names – files, directories, globs, {@code -} – into {@link Input}s, in a fixed order. */
public final class Inputs {
    private static final List<String> EXTENSIONS = List.of(".txt", ".text", ".md", ".jsonl", ".ndjson");

    private Inputs() {}

    /**
     * The inputs that the arguments name. A directory gives its text files, however deep, sorted by path; a glob such as
     * {@code reviews/*.txt} gives the files that match.
     *
     * @throws InputException if an argument names nothing
     */
    public static List<Input> resolve(List<String> arguments) throws IOException {
        Set<Input> inputs = new LinkedHashSet<>();
        for (String argument : arguments) {
            if (argument.equals(Input.STANDARD_INPUT)) {
                inputs.add(Input.standardInput());
                continue;
            }
            if (argument.isBlank()) {
                throw new InputException("expected a file, directory, glob or - but found an empty name");
            }
            Path path;
            try {
                path = Path.of(argument);
            } catch (InvalidPathException e) {
                throw new InputException(argument + ": not a file name: " + e.getReason(), e);
            }
            if (Files.isDirectory(path)) {
                inputs.addAll(directory(path));
            } else if (Files.exists(path) || !isGlob(argument)) {
                if (!Files.exists(path)) {
                    throw new InputException(argument + ": no such file or directory");
                }
                inputs.add(new Input(String.valueOf(path.getFileName()), path));
            } else {
                inputs.addAll(glob(argument));
            }
        }
        return List.copyOf(inputs);
    }

    private static boolean isGlob(String argument) {
        return argument.indexOf('*') >= 0
                || argument.indexOf('?') >= 0
                || argument.indexOf('[') >= 0
                || argument.indexOf('{') >= 0;
    }

    private static List<Input> directory(Path directory) throws IOException {
        List<Input> inputs = new ArrayList<>();
        for (Path file : filesUnder(directory)) {
            String name = String.valueOf(file.getFileName());
            String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
            if (!name.startsWith(".") && EXTENSIONS.stream().anyMatch(plain::endsWith)) {
                inputs.add(new Input(directory.relativize(file).toString().replace('\\', '/'), file));
            }
        }
        if (inputs.isEmpty()) {
            throw new InputException(directory + ": no file in this directory ends in one of "
                    + String.join(", ", EXTENSIONS) + " (or the same with .gz)");
        }
        return inputs;
    }

    private static List<Input> glob(String glob) throws IOException {
        Path root = root(glob);
        List<Input> inputs = new ArrayList<>();
        if (Files.isDirectory(root)) {
            PathMatcher matcher = matcher(glob);
            for (Path file : filesUnder(root)) {
                Path shown = glob.startsWith("./") ? Path.of(".").resolve(file) : file;
                if (matcher.matches(shown) || matcher.matches(file)) {
                    inputs.add(new Input(String.valueOf(file.getFileName()), file));
                }
            }
        }
        if (inputs.isEmpty()) {
            throw new InputException(glob + ": no file matches");
        }
        return inputs;
    }

    private static PathMatcher matcher(String glob) throws InputException {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException e) {
            throw new InputException(glob + ": no such file, and no pattern for files: " + e.getDescription(), e);
        }
    }

    private static Path root(String glob) {
        int meta = 0;
        while (meta < glob.length() && "*?[{".indexOf(glob.charAt(meta)) < 0) {
            meta++;
        }
        int slash = glob.lastIndexOf('/', meta);
        return slash < 0 ? Path.of("") : Path.of(slash == 0 ? "/" : glob.substring(0, slash));
    }

    private static List<Path> filesUnder(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw new InputException(root + ": cannot be listed: " + e.getMessage(), e);
        }
    }
}
