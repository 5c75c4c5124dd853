package org.shapecode.core.plugin.processor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.shapecode.core.plugin.Parameter;
import org.shapecode.core.plugin.PluginInfo;
import org.shapecode.core.plugin.PluginType;

/**
 * A plugin during compilation.
 *
 * @param element the annotated type
 * @param environment the compiler
 */
record PluginElement(TypeElement element, ProcessingEnvironment environment) {

    /** Reasons why it is not a valid plugin; empty if there are none. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (element.getKind() != ElementKind.RECORD) {
            faults.add("A plugin must be a record.");
        }
        if (isPublic() && !hasDefaults()) {
            faults.add("A plugin needs a public constructor without arguments that sets the defaults.");
        }
        if (kinds().isEmpty()) {
            faults.add("A plugin must implement an interface with @PluginType, such as Shape.");
        }
        for (RecordComponentElement component : element.getRecordComponents()) {
            if (component.getAnnotation(Parameter.class) == null) {
                faults.add("The parameter " + component.getSimpleName() + " of a plugin needs @Parameter.");
            }
        }
        return faults;
    }

    /** Whether to register it with Lookup; other plugins are for tests. */
    boolean isPublic() {
        return element.getModifiers().contains(Modifier.PUBLIC);
    }

    int position() {
        return element.getAnnotation(PluginInfo.class).position();
    }

    String className() {
        return environment.getElementUtils().getBinaryName(element).toString();
    }

    /** The name of the most specific kind that it implements. */
    String service() {
        Set<TypeElement> kinds = kinds();
        TypeElement service = kinds.stream()
                .filter(kind -> kinds.stream().noneMatch(other -> other != kind && isSubtype(other, kind)))
                .findFirst()
                .orElseThrow();
        return environment.getElementUtils().getBinaryName(service).toString();
    }

    private boolean isSubtype(TypeElement sub, TypeElement of) {
        return environment.getTypeUtils().isSubtype(sub.asType(), of.asType());
    }

    private boolean hasDefaults() {
        for (ExecutableElement constructor : ElementFilter.constructorsIn(element.getEnclosedElements())) {
            if (constructor.getParameters().isEmpty()
                    && constructor.getModifiers().contains(Modifier.PUBLIC)) {
                return true;
            }
        }
        return false;
    }

    private Set<TypeElement> kinds() {
        Set<TypeElement> found = new LinkedHashSet<>();
        addKinds(element, found);
        return found;
    }

    private void addKinds(TypeElement type, Set<TypeElement> found) {
        for (TypeMirror mirror : type.getInterfaces()) {
            TypeElement implemented = (TypeElement) ((DeclaredType) mirror).asElement();
            if (implemented.getAnnotation(PluginType.class) != null) {
                found.add(implemented);
            }
            addKinds(implemented, found);
        }
    }
}
