package org.shapecode.core.plugin;

/** Shows that the contract of plugins can be met. */
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
