package org.shapecode.core.plugin.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;
import org.shapecode.core.plugin.PluginInfo;

/**
 * Registers each record with {@link PluginInfo} for Lookup under its kind, with its position. It replaces the platform's
 * {@code @ServiceProvider}, which does not support records, and reports at compile time what would otherwise fail when the
 * plugin is used.
 */
@SupportedAnnotationTypes("org.shapecode.core.plugin.PluginInfo")
public final class PluginProcessor extends AbstractProcessor {
    private final Map<String, List<String>> lines = new TreeMap<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Element element : round.getElementsAnnotatedWith(PluginInfo.class)) {
            register(new PluginElement((TypeElement) element, processingEnv));
        }
        if (round.processingOver()) {
            lines.forEach(this::write);
        }
        return false;
    }

    private void register(PluginElement plugin) {
        List<String> faults = plugin.faults();
        for (String fault : faults) {
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, fault, plugin.element());
        }
        if (faults.isEmpty() && plugin.isPublic()) {
            List<String> file = lines.computeIfAbsent(plugin.service(), kind -> new ArrayList<>());
            file.add(plugin.className());
            file.add("#position=" + plugin.position());
        }
    }

    private void write(String service, List<String> file) {
        String path = "META-INF/services/" + service;
        try (Writer writer = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", path)
                .openWriter()) {
            writer.write(String.join("\n", file) + "\n");
        } catch (IOException e) {
            processingEnv
                    .getMessager()
                    .printMessage(Diagnostic.Kind.ERROR, "Cannot write " + path + ": " + e.getMessage());
        }
    }
}
