package org.shapecode.core.plugin;

/** A plugin that fulfils the contract of all plugins. */
class GaussTest extends PluginContract<ParametersTest.Filter> {
    @Override
    protected Class<ParametersTest.Filter> kind() {
        return ParametersTest.Filter.class;
    }

    @Override
    protected ParametersTest.Filter plugin() {
        return new ParametersTest.Gauss();
    }
}
