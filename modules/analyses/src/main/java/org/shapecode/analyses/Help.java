package org.shapecode.analyses;

/** What is told to who asks for help on an analysis: what is seen, and what its numbers mean. */
final class Help {
    static final String AIRY =
            "The curves are grey levels along a radius, 1 at the centre. Theory says that a network without "
                    + "biases can only give multiples of one profile; for unblurred disks of radii evenly up to R that "
                    + "profile is a sum of Airy functions (closed form), which direct maximisation of the paper's Eq. 7 "
                    + "must meet. The first singular vector of the training images and the mean output of the network "
                    + "are measured: without biases they come close to the theory, with biases they need not. R is the "
                    + "largest radius of the training.";

    static final String DIRACS =
            "Each curve is the output for one position, divided by its largest value; a good decoder peaks at "
                    + "its position. The other plot has the place of the peak over the position: what lies on the "
                    + "dashed line is right. The number tells for what part of all positions, a tenth of a pixel apart, "
                    + "the peak is within one pixel. Trained on whole positions only, a decoder is clearly worse "
                    + "between them.";

    static final String ERRORS =
            "The error of each unseen image is the sum of squared differences over its pixels; shaded is what "
                    + "the training images left out. The second curve is the error at the best code that the decoder "
                    + "could be given: what is left there is the decoder's own part, the rest is the encoder's. The "
                    + "ratio compares the mean error inside the hole with that outside: well above 1, the network does "
                    + "not generalise across the hole.";

    static final String FILTERS =
            "The three taps of each layer of a position encoder, divided by the middle one, beside [1, 2, 1] "
                    + "/ 2, which the paper constructs by hand and which encodes positions exactly. The first tap of "
                    + "the last layer is left out: it only ever multiplies padding, so nothing is learnt there. The "
                    + "largest departure is that of the worst tap; below 0.05 the network has found the filter by "
                    + "itself.";

    static final String INTERPOLATION =
            "The codes lie evenly between that of a small and that of a large input. Above are their decoded "
                    + "images, below the training images most like them, by the angle between two images. If the "
                    + "network has understood size, the shape grows steadily. The mean distance is 1 minus the cosine "
                    + "of that angle: 0 is perfect. To move along the code yourself, open the view Interpolation "
                    + "Slider.";

    static final String LATENT =
            "Each point is an unseen image: its code z over the attribute, and over the attribute squared. "
                    + "R\u00b2 is the part of the code's variance that a straight line explains. The paper finds that "
                    + "the code of a disk follows its area rather than its radius: then R\u00b2 is larger, near 1, over "
                    + "the squared radius. Monotone is 1 if every code belongs to one size only.";

    static final String LAYER_ACTIVATIONS =
            "For each channel of each layer the mean activation over its pixels as the input grows, with a "
                    + "band from the least to the largest. The number switching is the part of a layer's units that are "
                    + "positive for some images and negative for others, and so use both slopes of the leaky ReLU. The "
                    + "paper asks what the biases do; without them, a unit can switch only where its inputs do.";

    static final String LOSS =
            "The loss of each step of training, averaged over its batch; for an autoencoder that is the sum "
                    + "of squared differences over the pixels of an image (paper, Eq. 1). Penalties are shown apart if "
                    + "there are any. Each step has another batch, so the line is noisy: the button Figure has "
                    + "Smoothing. The number for unseen images tells how well the network generalises; divided by the "
                    + "pixels of an image it is an error per pixel.";

    static final String NORMS =
            "For each layer the sum of its squared kernel weights; biases are not counted. The penalty psi 2 "
                    + "adds up those of encoder and decoder, psi 3 those of the encoder only. With psi 3 the encoder's "
                    + "weights may shrink while the decoder's grow in exchange, which the loss alone does not tell.";

    static final String POSITION_TABLE =
            "Each row is what one layer makes of a one-hot image, each column is one position; the last row "
                    + "is the code. With the filter [1, 2, 1] made by hand every value is a whole number, and the code "
                    + "is n minus the position. The numbers tell how many positions come out exactly, and how many "
                    + "after rounding.";

    static final String PROFILES =
            "Grey levels along the row through the centre, of inputs and of outputs, for growing attributes. "
                    + "A disk is a plateau with soft edges. Without biases all outputs are multiples of one profile, as "
                    + "the paper shows; the number one-profile is the part of the outputs' energy that multiples of a "
                    + "single profile can give: 1 if that is all they are.";

    static final String RANK_ONE_BOUND =
            "Without biases every output is a multiple h of one image f. The best such f is the first "
                    + "singular vector of the training images, and no network without biases can have less loss than "
                    + "that leaves: the bound. The plots show the network's mean output beside f, its code over the "
                    + "best multiple h, a straight line if the optimum is reached (Eq. 8), and h over the attribute. "
                    + "With biases the loss may be below the bound.";

    static final String RECONSTRUCTIONS =
            "Above are unseen inputs, evenly over the range of the attributes; below is what the network "
                    + "makes of each from its code alone. Values below 0 and above 1 are clamped for drawing only. Look "
                    + "at the edges, and at sizes that the training images left out: there it fails first.";

    static final String SCALING =
            "A network without biases is homogeneous: lambda times a code decodes to lambda times its image, "
                    + "for every lambda from 0 up. The pictures show the decoded multiples beside the multiplied image, "
                    + "the curve by how much they differ at most. Without biases that is rounding only; with biases it "
                    + "tells how much the decoder relies on them.";

    static final String SMOOTHNESS =
            "The code of unseen images, brought to the range 0 to 1, over the squared attribute, beside a "
                    + "straight line fitted where training images lie; the hole is shaded. The departure is the root "
                    + "mean square distance from that line inside the hole: the smaller it is, the more smoothly the "
                    + "code goes on across the hole. The second difference adds up how much it bends. Penalties are to "
                    + "be compared by these, as the error alone does not show smoothness.";

    static final String WEIGHTS =
            "Every kernel of every layer: rows are channels in, columns are channels out. Mid-grey is 0, "
                    + "white and black are the largest weight of the layer and its opposite. A kernel all of one sign "
                    + "averages its neighbourhood; one with dark and light sides reacts to edges. The order of the "
                    + "channels means nothing: another seed gives another one.";

    private Help() {}
}
